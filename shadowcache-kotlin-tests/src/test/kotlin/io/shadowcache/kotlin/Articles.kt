package io.shadowcache.kotlin

import io.shadowcache.annotation.CachedQuery
import io.shadowcache.annotation.InvalidatesTables
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.asFlow
import kotlinx.coroutines.flow.emitAll
import kotlinx.coroutines.flow.flow
import org.springframework.jdbc.core.simple.JdbcClient

/** Cached queries as people write them in Kotlin. */
open class Articles(private val jdbc: JdbcClient) {

    @CachedQuery(name = "byId")
    open fun byId(id: Long): Article? = load(id)

    @CachedQuery(name = "suspended", tables = ["article"])
    open suspend fun suspended(id: Long): Article? {
        delay(1)
        return load(id)
    }

    @CachedQuery(name = "flow", tables = ["article"])
    open fun all(): Flow<Article> = flow {
        delay(1)
        emitAll(find("", 10).asFlow())
    }

    @CachedQuery(name = "search", key = "#prefix + #limit")
    open fun search(prefix: String = "T", limit: Int = 10): List<Article> = find(prefix, limit)

    @CachedQuery(name = "count", tables = ["article"])
    open fun count(): Int = this.jdbc.sql("select count(*) from article").query(Int::class.java).single()

    @InvalidatesTables("article")
    open suspend fun rename(id: Long, name: String) {
        delay(1)
        this.jdbc.sql("update article set name = ? where id = ?").param(name).param(id).update()
    }

    private fun load(id: Long): Article? = find("", 10).firstOrNull { it.id == id }

    private fun find(prefix: String, limit: Int): List<Article> =
        this.jdbc.sql("select id, name, note from article where name like ? order by id limit ?")
            .param("$prefix%")
            .param(limit)
            .query { row, _ -> Article(row.getLong(1), row.getString(2), row.getString(3)) }
            .list()
}

package io.shadowcache.kotlin

import io.shadowcache.boot.test.AutoConfigureShadowCache
import io.shadowcache.boot.test.CacheCalls
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.springframework.beans.factory.annotation.Autowired
import org.springframework.boot.autoconfigure.EnableAutoConfiguration
import org.springframework.boot.test.context.SpringBootTest
import org.springframework.context.annotation.Bean
import org.springframework.context.annotation.Configuration
import org.springframework.jdbc.core.simple.JdbcClient

/** Tests of cached queries in Kotlin. */
@SpringBootTest(
    classes = [KotlinTests.Application::class],
    properties = ["spring.datasource.url=jdbc:h2:mem:kotlin", "spring.sql.init.schema-locations=classpath:kotlin.sql"],
)
@AutoConfigureShadowCache
class KotlinTests {

    @Autowired
    lateinit var articles: Articles

    @Autowired
    lateinit var cache: CacheCalls

    @Test
    fun aDataClassComesBackEqual() {
        val loaded = this.articles.byId(1)
        assertThat(this.articles.byId(1)).isEqualTo(loaded).isEqualTo(Article(1, "Tea", null, listOf("new")))
        this.cache.assertThat().query("byId").wasHit().hasLoads(1)
    }

    @Test
    fun aNullableResultIsCachedAsNull() {
        assertThat(this.articles.byId(99)).isNull()
        assertThat(this.articles.byId(99)).isNull()
        this.cache.assertThat().query("byId").wasHit().hasLoads(1)
    }

    @Test
    fun aSuspendingFunctionIsAHit() = runBlocking<Unit> {
        val loaded = articles.suspended(1)
        assertThat(articles.suspended(1)).isEqualTo(loaded)
        cache.assertThat().query("suspended").wasHit().hasLoads(1)
    }

    @Test
    fun aSuspendingFunctionThatFindsNothingIsAHit() = runBlocking<Unit> {
        assertThat(articles.suspended(99)).isNull()
        assertThat(articles.suspended(99)).isNull()
        cache.assertThat().query("suspended").wasHit().hasLoads(1)
    }

    @Test
    fun coroutinesAtTheSameTimeShareOneLoad() = runBlocking<Unit> {
        val found = List(20) { async { articles.suspended(2) } }.awaitAll()
        assertThat(found.toSet()).containsExactly(Article(2, "Milk", "cold"))
        cache.assertThat().query("suspended").hasLoads(1)
    }

    @Test
    fun aFlowIsCachedAsItsElements() = runBlocking<Unit> {
        val loaded = articles.all().toList()
        assertThat(articles.all().toList()).isEqualTo(loaded).hasSize(2)
        cache.assertThat().query("flow").wasHit().hasLoads(1)
    }

    @Test
    fun defaultArgumentsArePartOfTheKey() {
        assertThat(this.articles.search()).hasSize(1)
        assertThat(this.articles.search(prefix = "T")).hasSize(1)
        assertThat(this.articles.search(limit = 10)).hasSize(1)
        this.cache.assertThat().query("search").wasHit().hasCalls(3).hasLoads(1)
        assertThat(this.articles.search(prefix = "M")).hasSize(1)
        this.cache.assertThat().query("search").wasMiss()
    }

    @Test
    fun aPrimitiveResultIsAHit() {
        assertThat(this.articles.count()).isEqualTo(2)
        assertThat(this.articles.count()).isEqualTo(2)
        this.cache.assertThat().query("count").wasHit()
    }

    @Test
    fun aSuspendingWriteIsSeenByTheNextRead() = runBlocking<Unit> {
        articles.suspended(2)
        articles.rename(2, "Cream")
        assertThat(articles.suspended(2)?.name).isEqualTo("Cream")
        articles.rename(2, "Milk")
        cache.assertThat().hasInvalidated("article")
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    open class Application {

        @Bean
        open fun articles(jdbc: JdbcClient) = Articles(jdbc)
    }
}

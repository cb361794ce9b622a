package io.shadowcache.kotlin

/** A value with what Kotlin adds to one: parts that may be null, and defaults. */
data class Article(val id: Long, val name: String, val note: String?, val tags: List<String> = listOf("new"))

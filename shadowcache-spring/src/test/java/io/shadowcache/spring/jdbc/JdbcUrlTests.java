package io.shadowcache.spring.jdbc;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class JdbcUrlTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			jdbc:mysql://localhost/shop                                        | mysql:localhost:3306:shop | shop
			jdbc:mysql://localhost:3306/Shop?useSSL=false&user=me&password=x   | mysql:localhost:3306:shop | shop
			jdbc:mysql://127.0.0.1/shop                                        | mysql:localhost:3306:shop | shop
			jdbc:mysql:///shop                                                 | mysql:localhost:3306:shop | shop
			jdbc:mariadb://me:secret@LOCALHOST/shop                            | mysql:localhost:3306:shop | shop
			jdbc:p6spy:mysql://localhost/shop                                  | mysql:localhost:3306:shop | shop
			jdbc:mysql:replication://b,a:3307/shop                             | mysql:a:3307,b:3306:shop | shop
			jdbc:mariadb:sequential://a,b/shop                                 | mysql:a:3306,b:3306:shop | shop
			jdbc:mysql://address=(host=db)(port=3307)/shop                     | mysql:db:3307:shop | shop
			jdbc:mysql://(host=db,port=3307,user=me,password=a@b)/shop         | mysql:db:3307:shop | shop
			jdbc:mysql://(host=b,password=x),(port=3307,host=a)/shop           | mysql:a:3307,b:3306:shop | shop
			jdbc:mysql://address=(host=db)(user=me)(password=a@b,c)/shop       | mysql:db:3306:shop | shop
			jdbc:mysql://me:sec@ret@db/shop                                    | mysql:db:3306:shop | shop
			jdbc:mysql://[2001:db8::1]:3307/shop                               | mysql:[2001:db8::1]:3307:shop | shop
			jdbc:postgresql://db/shop                                          | postgresql:db:5432:shop | public
			jdbc:postgresql://db:5433/shop?currentSchema=Sales,public          | postgresql:db:5433:shop | sales
			jdbc:sqlserver://db;encrypt=false;databaseName=shop;password=x     | sqlserver:db:1433:shop | dbo
			jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1                                 | h2:mem:shop | public
			jdbc:h2:file:~/shop;PASSWORD=x                                     | h2:file:~/shop | public
			jdbc:oracle:thin:me/secret@//db:1521/shop                          | oracle:db:1521:shop | ''
			jdbc:unheardof://db:9/shop                                         | unheardof:db:9:shop | ''
			""")
	void idHasFamilyHostsPortsAndCatalogOnly(String url, String id, String schema) {
		assertThat(JdbcUrl.parse(url)).returns(id, JdbcUrl::id).returns(schema, JdbcUrl::schema);
	}

	@Test
	void oracleNotationsLoseCredentials() {
		assertThat(JdbcUrl.parse("jdbc:oracle:thin:me/secret@db:1521:shop").id()).isEqualTo("oracle:db:1521:shop");
		assertThat(JdbcUrl.parse("jdbc:oracle:thin:@//db:1521/shop").id()).isEqualTo("oracle:db:1521:shop");
	}

	@Test
	void otherUrlsAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> JdbcUrl.parse("https://db/shop"));
	}

}

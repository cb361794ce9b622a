package io.shadowcache.integration.framework;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Update;

@Mapper
interface PriceMapper {

	@Update("update price set amount = #{amount}")
	int setAll(int amount);

	@Insert("insert into price (product, amount) values (1, #{amount})")
	void add(int amount);

}

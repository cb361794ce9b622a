package io.shadowcache.spring.result;

import java.util.List;

import io.shadowcache.codec.CodecException;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.SliceImpl;
import org.springframework.data.domain.Sort;

/**
 * What a page or slice consists of. Public for codecs that build records by reflection.
 *
 * @param <T> the type of the elements
 * @param content the elements
 * @param number the number of the page, or -1 if everything was asked for at once
 * @param size how many elements were asked for
 * @param orders how they were to be sorted
 * @param total how many there are altogether; 0 for a slice
 * @param next whether there are more
 */
public record SliceContent<T>(List<T> content, int number, int size, List<SortOrder> orders, long total, boolean next) {

	private static final int UNPAGED = -1;

	static SliceContent<?> ofPage(Page<?> page) {
		return of(page, page.getTotalElements());
	}

	static SliceContent<?> ofSlice(Slice<?> slice) {
		return of(slice, 0);
	}

	private static SliceContent<?> of(Slice<?> slice, long total) {
		Pageable asked = slice.getPageable();
		List<SortOrder> orders = asked.getSort().stream().map(SortOrder::of).toList();
		SliceContent<?> content = asked.isPaged()
				? new SliceContent<>(slice.getContent(), asked.getPageNumber(), asked.getPageSize(), orders, total,
						slice.hasNext())
				: new SliceContent<>(slice.getContent(), UNPAGED, 0, orders, total, slice.hasNext());
		if (!content.pageable().equals(asked)) {
			throw new CodecException("%s would not come back equal".formatted(asked.getClass().getName()));
		}
		return content;
	}

	Page<?> toPage() {
		return new PageImpl<>(this.content, pageable(), this.total);
	}

	Slice<?> toSlice() {
		return new SliceImpl<>(this.content, pageable(), this.next);
	}

	private Pageable pageable() {
		Sort sort = Sort.by(this.orders.stream().map(SortOrder::toOrder).toList());
		return (this.number == UNPAGED) ? Pageable.unpaged(sort) : PageRequest.of(this.number, this.size, sort);
	}

}

"""How a page is framed, and the blocks it is put together from."""

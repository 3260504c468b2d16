"""What each source of a page tells of its posts: the elements, JSON-LD, microdata, the page's own data."""

"""One live blog over time: what changed between two captures, and what all captures together show.

Data flows one way: `captures` puts snapshots in order, `identity` says which posts are the same, `edits`, `moves` and
`reach` say what became of them, `diff` and `merge` put that together.
"""

"""`python -m liveblog_parse` is the command `liveblog-parse`."""

from liveblog_parse.cli import main

if __name__ == "__main__":
    main()

"""`python -m trustbrief` is the same as `trustbrief`."""

from trustbrief.cli.main import main

if __name__ == "__main__":
    main()

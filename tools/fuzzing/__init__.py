"""Coverage-guided fuzzing of all that takes input which is not trusted; CONTRIBUTING says how it is run."""

"""What a person takes along."""

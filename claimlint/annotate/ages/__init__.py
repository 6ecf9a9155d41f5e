"""Ages, dates of birth, and which of them speak of one person."""

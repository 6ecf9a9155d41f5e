"""What the html report is made of: copy that can do no harm, marks, notes, and the files of the page."""

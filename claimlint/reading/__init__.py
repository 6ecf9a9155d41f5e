"""What readers are made of: the builder, and the parts of copy and markup that they recognise."""

"""Small widgets that know no feature."""

"""Organisations: where their names stand, and what is nearly one."""

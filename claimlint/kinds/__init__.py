"""Ways of checking: one file per kind, which ends with `KIND = ItsClass`; the file's name is the kind's."""

"""`claimlint schema`: JSON Schemas for editors and programs."""

from __future__ import annotations

import click

from claimlint.cli.options import Setup


@click.command()
@click.argument("what", type=click.Choice(["rule", "config", "report"]))
def command(what: str) -> int:
    """Print a JSON Schema.

    It is that of a rule's file, of the configuration, or of the JSON report.
    """
    import json

    from claimlint.cli.ends import CLEAN
    from claimlint.cli.writing import output

    with output(None) as write:
        write(json.dumps(_schema(what), indent=2, ensure_ascii=False) + "\n")
    return CLEAN


def _schema(what: str) -> dict[str, object]:
    if what == "config":
        from claimlint.rulebook.config_schema import config_schema

        return config_schema()
    if what == "report":
        from claimlint.reports._schema import report_schema

        return report_schema()
    from claimlint.cli.shelf import opened
    from claimlint.cli.trouble import Trouble
    from claimlint.rulebook.schema import rule_schema

    return rule_schema(opened(Setup(), Trouble()).kinds)

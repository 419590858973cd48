#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""checkhar.py SCHEMA HAR - says what in the file is not HAR 1.2, and fails if anything is."""
import datetime
import json
import sys

import jsonschema

checker = jsonschema.FormatChecker()


@checker.checks("date-time", raises=ValueError)
def is_time(value):
    return bool(datetime.datetime.strptime(value, "%Y-%m-%dT%H:%M:%S.%fZ"))


@checker.checks("uri")
def is_address(value):
    return value.startswith(("http://", "https://")) and value.isascii() and " " not in value


with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
with open(sys.argv[2], encoding="utf-8") as file:
    har = json.load(file)

validator = jsonschema.Draft6Validator(schema, format_checker=checker)
problems = [f"{'/'.join(map(str, e.absolute_path))}: {e.message}" for e in validator.iter_errors(har)]
for number, entry in enumerate(har["log"]["entries"]):
    # What the specification says in words: the phases make the time, those of -1 left out.
    phases = [value for value in entry["timings"].values() if isinstance(value, (int, float))]
    if sum(value for value in phases if value > 0) != entry["time"]:
        problems.append(f"{number}: the timings are not the time")
    problems += [f"{number}: no such name: {name}" for name in entry
                 if not name.startswith("_") and name not in schema["definitions"]["entry"]["properties"]]
print("\n".join(problems))
sys.exit(1 if problems else 0)

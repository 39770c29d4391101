#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# SessionEnd, as people have it who drive Claude with CODE_MY_SPEC_*: says that the command is complete.
reason=$(sed -n 's/.*"reason":"\([^"]*\)".*/\1/p')
curl -s -X POST "$CODE_MY_SPEC_CALLBACK_URL" -H 'Content-Type: application/json' -d "{\"reason\":\"$reason\"}" >/dev/null

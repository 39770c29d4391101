#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# SessionStart, as people have it who drive Claude with CODE_MY_SPEC_*: tells the backend the conversation's id.
conversation=$(sed -n 's/.*"session_id":"\([^"]*\)".*/\1/p')
curl -s -X POST "$CODE_MY_SPEC_API_URL/api/sessions/$CODE_MY_SPEC_SESSION_ID" \
  -H "Authorization: Bearer $CODE_MY_SPEC_API_TOKEN" -H 'Content-Type: application/json' \
  -d "{\"external_conversation_id\":\"$conversation\"}" >/dev/null

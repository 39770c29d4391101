#!/bin/sh
# SessionEnd hook as a user has it in their own settings: tells whoever started Claude that the session is over.
# Knows nothing but CODE_MY_SPEC_CALLBACK_URL.
reason=$(sed -n 's/.*"reason" *: *"\([a-z_]*\)".*/\1/p')
curl -s -o /dev/null -w '%{http_code}' -X POST "$CODE_MY_SPEC_CALLBACK_URL" \
  -H 'Content-Type: application/json' -d "{\"reason\": \"${reason:-other}\"}"

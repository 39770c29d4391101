#!/bin/sh
# SessionStart hook as a user has it in their own settings: hands the whole payload on, so that the conversation id is
# known. Knows nothing but CODE_MY_SPEC_CALLBACK_URL.
curl -s -o /dev/null -w '%{http_code}' -X POST "$CODE_MY_SPEC_CALLBACK_URL" \
  -H 'Content-Type: application/json' --data-binary @-

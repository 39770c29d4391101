-- SPDX-License-Identifier: GPL-3.0-or-later
end

-- Moves that were asked for together, one after the other; each is stored and told before the next begins.
local answers = {}
local at = 3
while at <= #ARGV do
  local given = { P }
  local count = tonumber(ARGV[at])
  for i = 1, count do given[i + 1] = ARGV[at + i] end
  at = at + count + 1
  answers[#answers + 1] = perform(given)
  store()
  tell()
end
return answers

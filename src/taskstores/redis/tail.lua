-- SPDX-License-Identifier: GPL-3.0-or-later
-- Moves that were asked for together, one after the other. They are stored together: one that fails takes back all.
local answers = {}
local at = 3
while at <= #ARGV do
  local given, count = { P }, tonumber(ARGV[at])
  if count < 100 then given = { P, unpack(ARGV, at + 1, at + count) } end
  for i = #given, count do given[i + 1] = ARGV[at + i] end -- as many as Lua can hand over, and the rest
  at = at + count + 1
  answers[#answers + 1] = perform(given)
end
store()
tell()
return answers

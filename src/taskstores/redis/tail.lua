-- SPDX-License-Identifier: GPL-3.0-or-later
-- Moves that were asked for together, one after the other. They are stored together: one that fails takes back all.
local moves, answers, words, at = {}, {}, #ARGV, 3
while at <= words do
  moves[#moves + 1] = at
  at = at + tonumber(ARGV[at]) + 1
end
if prepare then prepare(moves) end
for i, first in ipairs(moves) do answers[i] = perform(first, (moves[i + 1] or words + 1) - 1) end
store()
tell()
return answers

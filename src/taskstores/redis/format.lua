-- SPDX-License-Identifier: GPL-3.0-or-later
-- Run by each connection first: how the queue is written. Format 1 had no word for it; its lists are made anew from its
-- tasks. Programs that know only format 1 fail at the two keys that are no numbers and no lists any more, before they
-- have written anything.
local FORMAT = 2
local format = call('HGET', P .. 'config', 'format')
if number(format) > FORMAT then return refuse('Unsupported', 'format:' .. format) end
if number(format) == FORMAT then return { format } end

local arrivals = call('GET', P .. 'sequence')
if tonumber(arrivals or '') then
  local due = call('ZRANGE', P .. 'schedules:due', 0, -1, 'WITHSCORES')
  for state in pairs(FINAL) do call('DEL', P .. 'state:' .. state) end
  call('DEL', P .. 'state:pending', P .. 'state:queued', P .. 'state:running', P .. 'leases', P .. 'due', P .. 'ended',
    P .. 'running', P .. 'version', P .. 'times', P .. 'schedules:due')
  call('SET', P .. 'arrivals', arrivals)
  for i = 1, #due, 2 do call('ZADD', P .. 'times', due[i + 1], 's:' .. due[i]) end
  for _, id in ipairs(call('ZRANGE', P .. 'all', 0, -1)) do
    local names = { 'state', 'lease', 'lease_until', 'ended_at', 'priority', 'sequence', 'open', 'not_before', 'retry_at' }
    local values = call('HMGET', key(id), unpack(names))
    local fields = {}
    for i, name in ipairs(names) do fields[name] = values[i] or nil end
    local is = places(fields)
    if is.lease then call('HSET', P .. 'leases', is.lease, id) end
    if is.list then call('ZADD', P .. 'state:' .. is.list, is.score, id) end
    if is.time then call('ZADD', P .. 'times', is.time, 't:' .. id) end
    if call('EXISTS', P .. 'children:' .. id) == 1 then call('HSET', key(id), 'kids', '1') end
  end
end
-- A server that takes nothing just now is marked another time.
for _, name in ipairs({ 'sequence', 'schedules:due' }) do redis.pcall('SET', P .. name, 'format ' .. FORMAT) end
redis.pcall('HSET', P .. 'config', 'format', FORMAT)
return { whole(FORMAT) }

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Run by each connection first: how the queue is written. Format 1 had no word for it. What is older is written anew
-- under other names; programs that know only that fail at the keys that are no numbers and no lists any more, or find
-- no task, before they have written anything.
local PLACES = { state = STATE, version = VERSION, sequence = SEQUENCE, priority = PRIORITY, not_before = NOT_BEFORE,
  open = OPEN, attempts = ATTEMPTS, lost = LOST, retry_at = RETRY_AT, lease = LEASE, lease_until = LEASE_UNTIL,
  worker = WORKER, home = HOME, engine = ENGINE, started_at = STARTED_AT, ended_at = ENDED_AT, session = SESSION,
  execution = EXECUTION, cancel = CANCEL, closed = CLOSED, dead = DEAD, cost = COST, reason = REASON, parts = PARTS,
  kids = KIDS }

local function perform()
  local FORMAT = 3
  local format = number(call('HGET', P .. 'config', 'format') or '')
  if format > FORMAT then return refuse('Unsupported', 'format:' .. whole(format)) end
  if format == FORMAT then return { whole(format) } end

  -- Formats 1 and 2 had a field for each of these.
  local function rewrite(id)
    local old = call('HGETALL', P .. 'task:' .. id)
    local fields, lines = {}, {}
    for i = 1, #old, 2 do fields[old[i]] = old[i + 1] end
    for i, name in ipairs(TERMS) do lines[i] = string.gsub(fields[name] or '', '\n', ' ') end
    fields.version = fields.ver
    if fields.definition then fields.definition = concat(lines, '\n') .. '\n' .. fields.definition end
    if call('EXISTS', P .. 'children:' .. id) == 1 then fields.kids = '1' end
    for name, place in pairs(PLACES) do set(id, place, fields[name] or '') end
    for _, name in ipairs(FIELDS) do set(id, name, fields[name] or '') end
    call('DEL', P .. 'task:' .. id)
  end

  local order = call('GET', P .. (format == 2 and 'arrivals' or 'sequence'))
  if tonumber(order or '') then
    local times = format == 2 and 'times' or 'schedules:due'
    local due = call('ZRANGE', P .. times, 0, -1, 'WITHSCORES')
    local schedules = call('HGETALL', P .. 'schedules')
    for state in pairs(FINAL) do call('DEL', P .. 'state:' .. state) end
    for _, name in ipairs({ 'state:pending', 'state:queued', 'state:running', 'leases', 'due', 'ended', 'running',
        'version', 'times', 'schedules', 'schedules:due' }) do
      call('DEL', P .. name)
    end
    call('SET', P .. 'order', order)
    inParts('HSET', 'schedules:all', schedules)
    for i = 1, #due, 2 do
      local schedule = format == 2 and string.match(due[i], '^s:.*') or format < 2 and 's:' .. due[i]
      if schedule then call('ZADD', P .. 'timers', due[i + 1], schedule) end
    end
    for i, id in ipairs(call('ZRANGE', P .. 'all', 0, -1)) do
      rewrite(id)
      if i % 500 == 0 then
        store()
        records = {}
      end
    end
    store()
  end
  -- A server that takes nothing just now is marked another time.
  for _, name in ipairs({ 'sequence', 'schedules:due', 'arrivals', 'times', 'schedules' }) do
    redis.pcall('SET', P .. name, 'format ' .. FORMAT)
  end
  redis.pcall('HSET', P .. 'config', 'format', FORMAT)
  return { whole(FORMAT) }
end

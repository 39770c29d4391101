-- SPDX-License-Identifier: GPL-3.0-or-later
-- What every move shares. A script is this file, then a move as the body of perform(), then tail.lua.
-- ARGV: 1 the prefix of the queue's own keys, 2 who asks; then, for each move, how many arguments it has, and these.
--
-- A task is one hash. Where else it is found follows from its fields (places()), and store() keeps that so:
--   all                 each task, by its order of arrival
--   state:<state>       waiting tasks in the order in which they will be claimed; ended ones by their end
--   leases              lease → task: what runs
--   times               t:<task> and s:<schedule> by the time at which something has to be done about them
--   parents:, children: of a task: what it waits for, with :1 while that has not ended, and what waits for it
local P = ARGV[1]
local call = redis.call
local time = call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local FINAL = { completed = true, failed = true, cancelled = true, timeout = true }
local records, touched, changes, answered = {}, {}, {}, {}
local config -- read once, by claims

local function key(id) return P .. 'task:' .. id end
local function number(text) return tonumber(text or '') or 0 end
local function whole(value) return string.format('%.0f', value) end
local function refuse(kind, what) return { 'refused', kind, what or '' } end

-- Higher priority first, then in the order of arrival; both fit into the 53 bits of a score.
local function order(fields)
  return whole(-number(fields.priority) * 1099511627776 + number(fields.sequence))
end

local function dueAt(fields) return math.max(number(fields.not_before), number(fields.retry_at)) end

local function places(fields)
  local state = fields.state
  if not state then return {} end
  if state == 'running' then return { lease = fields.lease, time = fields.lease_until } end
  if FINAL[state] then return { list = state, score = whole(number(fields.ended_at)) } end
  local waits = state == 'pending' and number(fields.open) == 0
  return { list = state, score = order(fields), time = waits and whole(dueAt(fields)) or nil }
end

-- Each task is read once, changed here, and written once.
local function record(id)
  local known = records[id]
  if known then return known end
  local fields = {}
  local flat = call('HGETALL', key(id))
  for i = 1, #flat, 2 do fields[flat[i]] = flat[i + 1] end
  known = { fields = fields, exists = #flat > 0, was = places(fields) }
  records[id] = known
  return known
end

local function exists(id) return record(id).exists end
local function get(id, field) return record(id).fields[field] end

-- Fields and values by turns; one that is not there is empty.
local function set(id, ...)
  local known = record(id)
  local fields = known.fields
  local given = { ... }
  for i = 1, #given, 2 do
    local field, value = given[i], given[i + 1]
    if type(value) == 'number' then value = whole(value) end
    if (fields[field] or '') ~= value then
      fields[field] = value
      if not known.dirty then
        known.dirty = {}
        touched[#touched + 1] = id
      end
      known.dirty[field] = value
    end
  end
end

-- Redis does not take back what a script that fails has written: a move checks first and writes then, the task itself
-- before the lists.
local function store()
  for _, id in ipairs(touched) do
    local known = records[id]
    if known and known.dirty then
      local flat = {}
      for field, value in pairs(known.dirty) do
        flat[#flat + 1] = field
        flat[#flat + 1] = value
      end
      call('HSET', key(id), unpack(flat))
      if not known.exists then call('ZADD', P .. 'all', known.fields.sequence, id) end
      local was, is = known.was, places(known.fields)
      if was.lease and was.lease ~= is.lease then call('HDEL', P .. 'leases', was.lease) end
      if is.lease and is.lease ~= was.lease then call('HSET', P .. 'leases', is.lease, id) end
      if was.list and was.list ~= is.list then call('ZREM', P .. 'state:' .. was.list, id) end
      if is.list and (is.list ~= was.list or is.score ~= was.score) then
        call('ZADD', P .. 'state:' .. is.list, is.score, id)
      end
      if is.time and is.time ~= was.time then
        call('ZADD', P .. 'times', is.time, 't:' .. id)
      elseif was.time and not is.time then
        call('ZREM', P .. 'times', 't:' .. id)
      end
      known.was, known.dirty, known.exists = is, nil, true
    end
  end
  touched = {}
end

-- Told once it is stored: type and task. Versions also grow when a task is made again under an id that was used before.
local function touch(id, event)
  set(id, 'ver', math.max(number(get(id, 'ver')) + 1, now), 'updated', now)
  changes[#changes + 1] = { id, event or 'task:changed' }
end

-- Whoever asked has the task in its answer already ("by") and need not read it again.
local function tell()
  for _, change in ipairs(changes) do
    local id = change[1]
    local message = { type = change[2], taskId = id, timestamp = now }
    local execution = records[id] and records[id].fields.execution
    if execution and execution ~= '' then message.executionId = execution end
    if answered[id] then message.by = ARGV[2] end
    redis.pcall('PUBLISH', 'tasks', cjson.encode(message)) -- what has happened stays, heard or not
  end
  changes, answered = {}, {}
end

-- A task as the client reads it: its fields, and the tasks that wait for its success. Nothing: it is not there.
local function load(id)
  local known, flat, hasChildren = records[id], nil, false
  if known then
    if not known.exists and not known.dirty then return nil end
    flat = {}
    for field, value in pairs(known.fields) do
      if value ~= '' then
        flat[#flat + 1] = field
        flat[#flat + 1] = value
      end
    end
    hasChildren = known.fields.kids == '1'
  else
    flat = call('HGETALL', key(id))
    if #flat == 0 then return nil end
    for i = 1, #flat, 2 do hasChildren = hasChildren or flat[i] == 'kids' end
  end
  local children = {}
  if hasChildren then
    local all = call('HGETALL', P .. 'children:' .. id)
    for i = 1, #all, 2 do
      if all[i + 1] == 'success' then children[#children + 1] = all[i] end
    end
  end
  answered[id] = true
  return { flat, children }
end

local function place(id)
  local fields = record(id).fields
  set(id, 'state', number(fields.open) == 0 and dueAt(fields) <= now and 'queued' or 'pending')
end

-- Makes @p child wait for @p before, or not wait any more when that has ended; whether it still has to.
local function link(child, before, on)
  local state = get(before, 'state')
  local isOpen = not (state and FINAL[state])
  call('HSET', P .. 'parents:' .. child, before, on .. (isOpen and ':1' or ':0'))
  call('HSET', P .. 'children:' .. before, child, on)
  set(before, 'kids', '1')
  return isOpen
end

local verdict -- of a task's end on one that waits for it: go or never
verdict = function(on, state)
  if on == 'always' then return 'go' end
  if on == 'success' then return state == 'completed' and 'go' or 'never' end
  return (state == 'failed' or state == 'timeout') and 'go' or 'never'
end

local function finish(id, state)
  set(id, 'state', state, 'retry_at', '', 'lost', '', 'cancel', '', 'lease_until', '', 'ended_at', now)
end

-- Clients put the words to it, each in its own language.
local function after(before, state)
  return '\1after\1' .. state .. '\1' .. (get(before, 'title') or before)
end

local function prerequisiteEnded(child, before, on, state)
  if verdict(on, state) == 'never' then
    set(child, 'reason', after(before, state))
    finish(child, 'cancelled')
    return true
  end
  place(child)
  return false
end

-- Waits for each of these, [id, on] by turns from @p first to @p last of @p list. How many have not ended yet; then
-- one that ended so that @p id can never run.
local function linkAll(id, list, first, last)
  local open, never = 0, nil
  for i = first, last, 2 do
    local before, on = list[i], list[i + 1]
    if link(id, before, on) then
      open = open + 1
    elseif verdict(on, get(before, 'state')) == 'never' then
      never = before
    end
  end
  set(id, 'open', open > 0 and open or '')
  if never then
    set(id, 'reason', after(never, get(never, 'state')))
    finish(id, 'cancelled')
  else
    place(id)
  end
end

local function tellDependents(first)
  local open = { first }
  while #open > 0 do
    local id = table.remove(open, 1)
    local state = get(id, 'state')
    local all = get(id, 'kids') == '1' and call('HGETALL', P .. 'children:' .. id) or {}
    for i = 1, #all, 2 do
      local child, on = all[i], all[i + 1]
      local field = call('HGET', P .. 'parents:' .. child, id)
      if field and string.sub(field, -2) == ':1' then
        call('HSET', P .. 'parents:' .. child, id, on .. ':0')
        set(child, 'open', math.max(0, number(get(child, 'open')) - 1))
        local was = get(child, 'state')
        if was and not FINAL[was] and was ~= 'running' then
          if prerequisiteEnded(child, id, on, state) then open[#open + 1] = child end
          touch(child)
        end
      end
    end
  end
end

local function ended(id, event)
  touch(id, event)
  if FINAL[get(id, 'state')] then tellDependents(id) end
end

local function expire(id, most)
  local lost = number(get(id, 'lost')) + 1
  local cancelled = get(id, 'cancel') == '1'
  set(id, 'lease', '', 'lease_until', '')
  if cancelled then
    finish(id, 'cancelled')
  elseif lost >= most then
    finish(id, 'failed')
    set(id, 'lost', lost, 'dead', '1', 'reason', '\1lost\1' .. lost, 'error',
      cjson.encode({ message = '\1lost\1' .. lost, code = -1, retryable = false, timeout = false }))
  else
    set(id, 'lost', lost, 'reason', '\1gone\1')
    place(id)
  end
  ended(id)
end

-- Returns expired leases and queues what is due, at most 200 tasks at a time; whether a schedule is due.
local ticked, isScheduleDue = false, false
local function tick(most)
  local left, at = 200, 0
  while not ticked and left > 0 do
    local due = call('ZRANGEBYSCORE', P .. 'times', '-inf', whole(now), 'LIMIT', at, 200)
    for _, member in ipairs(due) do
      local id = string.sub(member, 3)
      if string.sub(member, 1, 2) == 's:' then
        isScheduleDue = true
        at = at + 1 -- it stays until it is fired
      else
        left = left - 1
        local state = get(id, 'state')
        if state == 'running' and number(get(id, 'lease_until')) <= now then
          expire(id, most)
        elseif state == 'pending' and number(get(id, 'open')) == 0 and dueAt(record(id).fields) <= now then
          set(id, 'state', 'queued')
          touch(id)
        else
          local right = places(record(id).fields).time
          if right then call('ZADD', P .. 'times', right, member) else call('ZREM', P .. 'times', member) end
        end
      end
    end
    store()
    if #due < 200 then break end
  end
  ticked = true
  return isScheduleDue
end

-- Nothing when the task runs under this lease; else why not.
local function checkLease(id, lease)
  local state = get(id, 'state')
  if not state then return refuse('NotFound', id) end
  if state ~= 'running' or get(id, 'lease') ~= lease then return refuse('Conflict', 'lease:' .. state) end
end

-- An answer that was lost on its way is asked for again with the same token.
local function again(token)
  return token ~= '' and not call('SET', P .. 'done:' .. token, '1', 'NX', 'EX', 600)
end

-- Days since 1970 as YYYY-MM-DD.
local function dateOf(milliseconds)
  local z = math.floor(milliseconds / 86400000) + 719468
  local era = math.floor(z / 146097)
  local doe = z - era * 146097
  local yoe = math.floor((doe - math.floor(doe / 1460) + math.floor(doe / 36524) - math.floor(doe / 146096)) / 365)
  local doy = doe - (365 * yoe + math.floor(yoe / 4) - math.floor(yoe / 100))
  local mp = math.floor((5 * doy + 2) / 153)
  local day = doy - math.floor((153 * mp + 2) / 5) + 1
  local month = mp < 10 and mp + 3 or mp - 9
  local year = yoe + era * 400 + (month <= 2 and 1 or 0)
  return string.format('%04d-%02d-%02d', year, month, day)
end

local function addCost(id, micros, duration)
  if micros == '' then return end
  set(id, 'cost', number(get(id, 'cost')) + number(micros))
  local cost = number(micros) / 1000000
  local member = { execution_id = get(id, 'execution') or '', task_id = id, cost = cost, duration = number(duration) }
  call('ZADD', 'claude:costs:executions', whole(now), cjson.encode(member))
  call('INCRBYFLOAT', 'claude:costs:daily:' .. dateOf(now), string.format('%.6f', cost))
end

local function perform(ARGV)

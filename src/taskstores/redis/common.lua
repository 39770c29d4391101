-- SPDX-License-Identifier: GPL-3.0-or-later
-- What every move shares. A script is this file, then a file of moves with its perform(), then tail.lua.
-- ARGV: 1 the prefix of the queue's own keys, 2 who asks; then, for each move, how many arguments it has, and these.
--
-- A task is one hash, tasks:<id>. Each string that goes through a script costs the server as much as a small command,
-- so its fields are few and long:
--   record              what moves change, in the order of STATE to KIDS, with the character 31 between
--   definition          what was asked for, as JSON
--   terms               what moves need of it, see terms()
--   after, progress, result, error: only where there is one, and then "parts" of the record says so
-- Where else it is found follows from its record (places()), and store() keeps that so:
--   all                 each task, by its order of arrival
--   state:<state>       waiting tasks in the order in which they will be claimed; ended ones by their end
--   leases              lease → task: what runs
--   timers              t:<task> and s:<schedule> by the time at which something has to be done about them
--   parents:, children: of a task: what it waits for, with :1 while that has not ended, and what waits for it
local P = ARGV[1]
local call, tonumber, match, find, sub = redis.call, tonumber, string.match, string.find, string.sub
local time = call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local FINAL = { completed = true, failed = true, cancelled = true, timeout = true }
-- RedisFields.cpp reads the same.
local STATE, VERSION, SEQUENCE, PRIORITY, NOT_BEFORE, OPEN, ATTEMPTS, LOST = 1, 2, 3, 4, 5, 6, 7, 8
local RETRY_AT, LEASE, LEASE_UNTIL, WORKER, HOME, ENGINE, STARTED_AT, ENDED_AT = 9, 10, 11, 12, 13, 14, 15, 16
local SESSION, EXECUTION, CANCEL, CLOSED, DEAD, COST, REASON, PARTS, KIDS = 17, 18, 19, 20, 21, 22, 23, 24, 25
local AT = { state = STATE, version = VERSION, sequence = SEQUENCE, priority = PRIORITY, not_before = NOT_BEFORE,
  open = OPEN, attempts = ATTEMPTS, lost = LOST, retry_at = RETRY_AT, lease = LEASE, lease_until = LEASE_UNTIL,
  worker = WORKER, home = HOME, engine = ENGINE, started_at = STARTED_AT, ended_at = ENDED_AT, session = SESSION,
  execution = EXECUTION, cancel = CANCEL, closed = CLOSED, dead = DEAD, cost = COST, reason = REASON, parts = PARTS,
  kids = KIDS }
local RECORD = '^' .. string.rep('([^\31]*)\31', KIDS - 1) .. '([^\31]*)$'
local records, touched, changes, answered, later = {}, {}, {}, {}, {}

local function key(id) return P .. 'tasks:' .. id end
local function number(text) return tonumber(text) or 0 end
local function whole(value) return string.format('%.0f', value) end
local function refuse(kind, what) return { 'refused', kind, what or '' } end
local NOW = whole(now)

-- When its time comes: the later of two times, or 0.
local function dueAt(fields)
  if fields[NOT_BEFORE] == '' and fields[RETRY_AT] == '' then return 0 end
  return math.max(number(fields[NOT_BEFORE]), number(fields[RETRY_AT]))
end

-- Higher priority first, then in the order of arrival; both fit into the 53 bits of a score.
local function order(fields)
  local priority = fields[PRIORITY]
  if priority == '' or priority == '0' then return fields[SEQUENCE] end
  return whole(-number(priority) * 1099511627776 + number(fields[SEQUENCE]))
end

-- List, score there, timer, lease; each may be nothing.
local function places(fields)
  local state = fields[STATE]
  if state == '' then return end
  if state == 'running' then return nil, nil, fields[LEASE_UNTIL], fields[LEASE] end
  if FINAL[state] then return 'state:' .. state, fields[ENDED_AT] end
  local waits = state == 'pending' and number(fields[OPEN]) == 0
  return 'state:' .. state, order(fields), waits and whole(dueAt(fields)) or nil
end

-- Each task is read once, changed here, and written once. Of its other fields, "more" has what was asked for or
-- changed, and "writes" what is to be written.
local function record(id)
  local known = records[id]
  if known then return known end
  local name = key(id)
  local values = call('HMGET', name, 'record', 'terms')
  local text, fields = values[1], nil
  if text then fields = { match(text, RECORD) } end
  if not fields or not fields[1] then -- none, or nobody can read it
    fields = { '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '' }
  end
  local list, score, timer, lease = places(fields)
  known = { key = name, fields = fields, packed = text, stored = text and true, dirty = false, terms = values[2],
    more = false, writes = false, list = list, score = score, timer = timer, lease = lease }
  records[id] = known
  return known
end

-- What is not there is empty.
local function get(id, field)
  local known, at = record(id), AT[field]
  if at then return known.fields[at] end
  if field == 'terms' then return known.terms or '' end
  known.more = known.more or {}
  if known.more[field] == nil then known.more[field] = call('HGET', known.key, field) end
  return known.more[field] or ''
end

local function exists(id) return record(id).fields[STATE] ~= '' end

-- For whoever gives a field of a record another value.
local function change(id, known)
  known.packed = nil
  if not known.dirty then
    known.dirty = true
    touched[#touched + 1] = id
  end
end

local function setMore(id, known, field, value)
  if field == 'terms' then
    known.terms = value
  else
    known.more = known.more or {}
    known.more[field] = value
    local parts = known.fields[PARTS]
    local first, last = find(parts, field, 1, true)
    if value == '' then
      if not first then return end
      known.fields[PARTS] = sub(parts, 1, first - 1) .. sub(parts, last + 2)
    elseif not first and field ~= 'definition' then
      known.fields[PARTS] = parts .. field .. ' '
    end
  end
  local writes = known.writes or {}
  known.writes = writes
  writes[#writes + 1] = field
  writes[#writes + 1] = value
  change(id, known)
end

-- Fields and values by turns.
local function set(id, ...)
  local known = record(id)
  local fields, given = known.fields, { ... }
  for i = 1, #given, 2 do
    local at, value = AT[given[i]], given[i + 1]
    if type(value) == 'number' then value = whole(value) end
    if not at then
      setMore(id, known, given[i], value)
    elseif fields[at] ~= value then
      fields[at] = value
      change(id, known)
    end
  end
end

local TERMS = { 'engines', 'memory', 'estimate', 'max_attempts', 'first_delay', 'longest_delay', 'factor', 'title' }

-- What moves need of a definition, by name: stored in this order, a line each.
local function terms(id)
  local values = { match(get(id, 'terms'), '^' .. string.rep('([^\n]*)\n', #TERMS - 1) .. '(.*)$') }
  local named = {}
  for i, name in ipairs(TERMS) do named[name] = values[i] or '' end
  return named
end

-- Not more at once than Lua can hand over. @p words may come in pairs.
local function inParts(command, list, words)
  for first = 1, #words, 2000 do
    call(command, P .. list, unpack(words, first, math.min(first + 1999, #words)))
  end
end

local function append(lists, name, word, another)
  local list = lists[name] or {}
  lists[name] = list
  list[#list + 1] = word
  list[#list + 1] = another -- if there is one
end

local arrivals, lastArrival = 0, nil
local function arrival()
  lastArrival = (lastArrival or number(call('GET', P .. 'order'))) + 1
  arrivals = arrivals + 1
  return whole(lastArrival)
end

local function packed(known)
  known.packed = known.packed or table.concat(known.fields, '\31')
  return known.packed
end

-- Writes what has changed. Redis does not take back what a script that fails has written: moves check first and change
-- only what is in memory; here the tasks come first, then the lists, each of them once for all tasks.
local function store()
  if arrivals > 0 then call('INCRBY', P .. 'order', arrivals) end
  local added, dropped, leases, ended = {}, {}, {}, {}
  for _, id in ipairs(touched) do
    local known = records[id]
    if known and known.dirty then
      local fields = known.fields
      if known.writes then
        call('HSET', known.key, 'record', packed(known), unpack(known.writes))
      else
        call('HSET', known.key, 'record', packed(known))
      end
      if not known.stored then append(added, 'all', fields[SEQUENCE], id) end
      local list, score, timer, lease = places(fields)
      if known.lease and known.lease ~= lease then ended[#ended + 1] = known.lease end
      if lease and lease ~= known.lease then
        leases[#leases + 1] = lease
        leases[#leases + 1] = id
      end
      if known.list and known.list ~= list then append(dropped, known.list, id) end
      if list and (list ~= known.list or score ~= known.score) then append(added, list, score, id) end
      if timer and timer ~= known.timer then
        append(added, 'timers', timer, 't:' .. id)
      elseif known.timer and not timer then
        append(dropped, 'timers', 't:' .. id)
      end
      known.list, known.score, known.timer, known.lease = list, score, timer, lease
      known.dirty, known.writes, known.stored = false, false, true
    end
  end
  for list, words in pairs(added) do inParts('ZADD', list, words) end
  for list, words in pairs(dropped) do inParts('ZREM', list, words) end
  inParts('HDEL', 'leases', ended)
  inParts('HSET', 'leases', leases)
  for _, command in ipairs(later) do call(unpack(command)) end
  touched, later, arrivals = {}, {}, 0
end

-- Told once it is stored.
local function note(id, event)
  answered[id] = nil -- an answer before this one is old
  changes[#changes + 1] = id
  changes[#changes + 1] = event
end

-- Versions are the time of the change, and also grow when a task is made again under an id that was used before.
local function touch(id, event)
  local known = record(id)
  local version = number(known.fields[VERSION])
  known.fields[VERSION] = version < now and NOW or whole(version + 1)
  change(id, known)
  note(id, event or 'task:changed')
end

-- Others wait for these one by one; of the rest it is enough to know which tasks they are.
local SINGLE = { ['task:started'] = true, ['task:completed'] = true, ['task:failed'] = true, ['task:timeout'] = true,
  ['task:removed'] = true }

local function quoted(text)
  return find(text, '^[%w-]*$') and '"' .. text .. '"' or cjson.encode(text)
end
local AT_NOW = ',"timestamp":' .. NOW
local BY_ME = ',"by":' .. quoted(ARGV[2]) .. '}'

-- Whoever asked has the task in its answer already ("by") and need not read it again.
local function tell()
  local mine, others = {}, {}
  local function publish(message) redis.pcall('PUBLISH', 'tasks', message) end -- what happened stays, heard or not
  for i = 1, #changes, 2 do
    local id, event = changes[i], changes[i + 1]
    if SINGLE[event] then
      local execution = records[id] and records[id].fields[EXECUTION] or ''
      publish('{"type":"' .. event .. '","taskId":' .. quoted(id) .. AT_NOW
        .. (execution ~= '' and ',"executionId":' .. quoted(execution) or '') .. (answered[id] and BY_ME or '}'))
    elseif answered[id] then
      mine[#mine + 1] = id
    else
      others[#others + 1] = id
    end
  end
  if #mine > 0 then
    publish(cjson.encode({ type = 'tasks:changed', taskIds = mine, timestamp = now, by = ARGV[2] }))
  end
  if #others > 0 then publish(cjson.encode({ type = 'tasks:changed', taskIds = others, timestamp = now })) end
  changes, answered = {}, {}
end

-- A task as the client reads it: record, definition, then name and value by turns of its parts, and of each task that
-- waits for its success ("child"). Nothing: it is not there. @p isKnown: whoever asked knows the definition.
local function load(id, isKnown)
  local known = record(id)
  if known.fields[STATE] == '' then return nil end
  local answer = { packed(known), isKnown and '' or get(id, 'definition') }
  local parts = known.fields[PARTS]
  if parts ~= '' then
    for part in string.gmatch(parts, '%a+') do
      answer[#answer + 1] = part
      answer[#answer + 1] = get(id, part)
    end
  end
  if known.fields[KIDS] == '1' then
    local all = call('HGETALL', P .. 'children:' .. id)
    for i = 1, #all, 2 do
      if all[i + 1] == 'success' then
        answer[#answer + 1] = 'child'
        answer[#answer + 1] = all[i]
      end
    end
  end
  answered[id] = true
  return answer
end

local function place(id)
  local known = record(id)
  local fields = known.fields
  local isReady = (fields[OPEN] == '' or fields[OPEN] == '0') and dueAt(fields) <= now
  fields[STATE] = isReady and 'queued' or 'pending'
  change(id, known)
end

-- Makes @p child wait for @p before, or not wait any more when that has ended; whether it still has to.
local function link(child, before, on)
  local state = get(before, 'state')
  local isOpen = not FINAL[state]
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
  local known = record(id)
  local fields = known.fields
  fields[STATE], fields[ENDED_AT], fields[LEASE_UNTIL] = state, NOW, ''
  fields[RETRY_AT], fields[LOST], fields[CANCEL] = '', '', ''
  change(id, known)
end

-- Clients put the words to it, each in its own language.
local function after(before, state)
  local title = terms(before).title
  return '\1after\1' .. state .. '\1' .. (title ~= '' and title or before)
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
  if first > last then
    set(id, 'open', '')
    return place(id)
  end
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
      if field and sub(field, -2) == ':1' then
        call('HSET', P .. 'parents:' .. child, id, on .. ':0')
        set(child, 'open', math.max(0, number(get(child, 'open')) - 1))
        local was = get(child, 'state')
        if was ~= '' and not FINAL[was] and was ~= 'running' then
          if prerequisiteEnded(child, id, on, state) then open[#open + 1] = child end
          touch(child)
        end
      end
    end
  end
end

local function ended(id, event)
  touch(id, event)
  local fields = record(id).fields
  if fields[KIDS] == '1' and FINAL[fields[STATE]] then tellDependents(id) end
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
    local due = call('ZRANGEBYSCORE', P .. 'timers', '-inf', NOW, 'LIMIT', at, 200)
    for _, member in ipairs(due) do
      local id = sub(member, 3)
      if sub(member, 1, 2) == 's:' then
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
          local _, _, right = places(record(id).fields)
          if right then call('ZADD', P .. 'timers', right, member) else call('ZREM', P .. 'timers', member) end
        end
      end
    end
    store()
    if #due < 200 then break end
  end
  ticked = true
  return isScheduleDue
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
  local member = { execution_id = get(id, 'execution'), task_id = id, cost = cost, duration = number(duration) }
  later[#later + 1] = { 'ZADD', 'claude:costs:executions', NOW, cjson.encode(member) }
  later[#later + 1] = { 'INCRBYFLOAT', 'claude:costs:daily:' .. dateOf(now), string.format('%.6f', cost) }
end

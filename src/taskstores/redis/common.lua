-- SPDX-License-Identifier: GPL-3.0-or-later
-- What every move shares. A script is this file, then rules.lua, a file of moves with its perform(), and tail.lua.
-- ARGV: 1 the prefix of the queue's own keys, 2 who asks; then, for each move, how many arguments it has, and these:
-- ARGV[at + 1] to ARGV[last] are those of perform(at, last).
--
-- What is known of tasks is in hashes by their ids, tasks:<field>, so that one command reads or writes a field of all
-- tasks of a script. Each string that goes through a script costs the server as much as a small command, so the fields
-- are few and long:
--   record              what moves change, in the order of STATE to DEAD, with the character 31 between; those after
--                       PARTS, of which few tasks have any, only where there is one
--   definition          what was asked for: what moves need of it, see terms(), then JSON
--   after, progress, result, error: only where there is one, and then "parts" of the record says so
-- Where else it is found follows from its record (places()), and store() keeps that so:
--   all                 each task, by its order of arrival
--   state:<state>       waiting tasks in the order in which they will be claimed; ended ones by their end
--   leases              lease → task: what runs
--   leases:first        none of them ends before this time
--   timers              t:<task> and s:<schedule> by the time at which something has to be done about them
--   parents:, children: of a task: what it waits for, with :1 while that has not ended, and what waits for it
local P = ARGV[1]
local call, tonumber, match, find, sub = redis.call, tonumber, string.match, string.find, string.sub
local concat, format = table.concat, string.format
local time = call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local FINAL = { completed = true, failed = true, cancelled = true, timeout = true }
-- RedisFields.cpp reads the same.
local STATE, VERSION, SEQUENCE, ATTEMPTS, LEASE, LEASE_UNTIL, WORKER, HOME, ENGINE = 1, 2, 3, 4, 5, 6, 7, 8, 9
local STARTED_AT, ENDED_AT, PARTS, SESSION, EXECUTION, PRIORITY, COST, REASON = 10, 11, 12, 13, 14, 15, 16, 17
local OPEN, KIDS, NOT_BEFORE, RETRY_AT, LOST, CANCEL, CLOSED, DEAD = 18, 19, 20, 21, 22, 23, 24, 25
local FRONT = '^' .. string.rep('([^\31]*)\31', PARTS - 1) .. '([^\31]*)(.*)$'
local REST = '^' .. string.rep('\31([^\31]*)', DEAD - PARTS) .. '$'
local records, touched, changes, answered, later, written = {}, {}, {}, {}, {}, {}
local prepare -- files of moves may define it: reads at once what all moves of this script will need

local FIELDS = { 'definition', 'after', 'progress', 'result', 'error' } -- beside the record
local RECORDS = P .. 'tasks:record'
local function number(text) return tonumber(text) or 0 end
local function whole(value) return format('%d', value) end -- up to 53 bits
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

local LISTS = {}
for _, state in ipairs({ 'pending', 'queued', 'completed', 'failed', 'cancelled', 'timeout' }) do
  LISTS[state] = 'state:' .. state
end

-- List and score there, timer, or lease and its end; each may be nothing.
local function places(fields)
  local state = fields[STATE]
  if state == '' then return end
  if state == 'running' then return nil, fields[LEASE_UNTIL], nil, fields[LEASE] end
  if FINAL[state] then return LISTS[state], fields[ENDED_AT] end
  local waits = state == 'pending' and number(fields[OPEN]) == 0
  return LISTS[state], order(fields), waits and whole(dueAt(fields)) or nil
end

-- Nothing in any place when there is none, or nobody can read it.
local function unpacked(text)
  local a, b, c, d, e, f, g, h, i, j, k, l, rest = match(text or '', FRONT)
  if rest and rest ~= '' then
    local fields = { a, b, c, d, e, f, g, h, i, j, k, l, match(rest, REST) }
    if fields[DEAD] then return fields end
    rest = nil
  end
  if not rest then a, b, c, d, e, f, g, h, i, j, k, l = '', '', '', '', '', '', '', '', '', '', '', '' end
  return { a, b, c, d, e, f, g, h, i, j, k, l, '', '', '', '', '', '', '', '', '', '', '', '', '' }
end

-- Each task is read once, changed here, and written once. "more" has what was read or changed of its other fields.
local function keep(id, text)
  local fields = unpacked(text)
  local list, score, timer, lease = places(fields)
  local known = { fields = fields, packed = text or nil, dirty = false, more = false, list = list, score = score,
    timer = timer, lease = lease }
  records[id] = known
  return known
end

local function record(id) return records[id] or keep(id, call('HGET', RECORDS, id)) end

-- Not more at once than Lua can hand over. @p words may come in pairs.
local MOST_WORDS = 2000
local function inParts(command, list, words)
  for first = 1, #words, MOST_WORDS do
    call(command, P .. list, unpack(words, first, math.min(first + MOST_WORDS - 1, #words)))
  end
end

-- Reads @p field of all these at once; false in the place of what is not there.
local function values(field, ids)
  local name, all = P .. 'tasks:' .. field, nil
  for first = 1, #ids, MOST_WORDS do
    local part = call('HMGET', name, unpack(ids, first, math.min(first + MOST_WORDS - 1, #ids)))
    if not all then
      all = part
    else
      for i = 1, #part do all[first + i - 1] = part[i] end
    end
  end
  return all or {}
end

-- What will be asked for, in one go.
local function readAhead(ids)
  local texts = values('record', ids)
  for i = 1, #ids do
    if not records[ids[i]] then keep(ids[i], texts[i]) end
  end
end
local function readMore(ids, field)
  local texts = values(field, ids)
  for i = 1, #ids do
    local known = record(ids[i])
    known.more = known.more or {}
    if known.more[field] == nil then known.more[field] = texts[i] end
  end
  return texts
end

-- A place in the record, or another field by its name. What is not there is empty.
local function get(id, field)
  local known = record(id)
  local value = known.fields[field]
  if value then return value end
  known.more = known.more or {}
  local text = known.more[field]
  if text == nil then
    text = call('HGET', P .. 'tasks:' .. field, id)
    known.more[field] = text
  end
  return text or ''
end

local function exists(id) return record(id).fields[STATE] ~= '' end

local function append(lists, name, word, another)
  local list = lists[name] or {}
  lists[name] = list
  local count = #list
  list[count + 1] = word
  list[count + 2] = another -- if there is one
end

-- For whoever gives a field of a record another value.
local function change(id, known)
  known.packed = nil
  if not known.dirty then
    known.dirty = true
    touched[#touched + 1] = id
  end
end

-- What is no more is kept as ''.
local function setMore(id, known, field, value)
  known.more = known.more or {}
  known.more[field] = value
  if field ~= 'definition' then
    local parts = known.fields[PARTS]
    local first, last = find(parts, field, 1, true)
    if value == '' then
      if not first then return end
      known.fields[PARTS] = sub(parts, 1, first - 1) .. sub(parts, last + 2)
    elseif not first then
      known.fields[PARTS] = parts .. field .. ' '
    end
  end
  append(written, field, id, value)
  change(id, known)
end

-- Places or names, and values, by turns.
local NAMED = { priority = PRIORITY, not_before = NOT_BEFORE } -- by clients
local function set(id, ...)
  local known = record(id)
  local fields, given = known.fields, { ... }
  for i = 1, #given, 2 do
    local at, value = NAMED[given[i]] or given[i], given[i + 1]
    if type(value) == 'number' then value = whole(value) end
    if not fields[at] then
      setMore(id, known, at, value)
    elseif fields[at] ~= value then
      fields[at] = value
      change(id, known)
    end
  end
end

local TERMS = { 'engines', 'memory', 'estimate', 'max_attempts', 'first_delay', 'longest_delay', 'factor', 'title' }

-- What moves need of a definition, by name: it begins with these, in this order, a line each.
local function terms(id)
  local values = { match(get(id, 'definition'), '^' .. string.rep('([^\n]*)\n', #TERMS)) }
  local named = {}
  for i, name in ipairs(TERMS) do named[name] = values[i] or '' end
  return named
end

local arrivals, lastArrival = 0, nil
local function arrival()
  lastArrival = (lastArrival or number(call('GET', P .. 'order'))) + 1
  arrivals = arrivals + 1
  return whole(lastArrival)
end

local function hasRest(f)
  return f[SESSION] ~= '' or f[EXECUTION] ~= '' or f[PRIORITY] ~= '' or f[COST] ~= '' or f[REASON] ~= ''
    or f[OPEN] ~= '' or f[KIDS] ~= '' or f[NOT_BEFORE] ~= '' or f[RETRY_AT] ~= '' or f[LOST] ~= ''
    or f[CANCEL] ~= '' or f[CLOSED] ~= '' or f[DEAD] ~= ''
end
local function packed(known)
  local text = known.packed
  if text then return text end
  local fields = known.fields
  text = concat(fields, '\31', 1, hasRest(fields) and DEAD or PARTS)
  known.packed = text
  return text
end

-- Writes what has changed. Redis does not take back what a script that fails has written: moves check first and change
-- only what is in memory; here the tasks come first, then the lists, each of them once for all tasks.
local function store()
  if arrivals > 0 then call('INCRBY', P .. 'order', arrivals) end
  local added, dropped, leases, ended, texts, count, first = {}, {}, {}, {}, {}, 0, nil
  for _, id in ipairs(touched) do
    local known = records[id]
    if known and known.dirty then
      local fields = known.fields
      texts[count + 1] = id
      texts[count + 2] = packed(known)
      count = count + 2
      local list, score, timer, lease = places(fields)
      local was, held = known.list, known.lease
      if not was and not held then append(added, 'all', fields[SEQUENCE], id) end
      if held and held ~= lease then ended[#ended + 1] = held end
      if lease then
        if lease ~= held then
          leases[#leases + 1] = lease
          leases[#leases + 1] = id
        end
        if score ~= known.score and (not first or number(score) < first) then first = number(score) end
      end
      if was and was ~= list then append(dropped, was, id) end
      if list and (list ~= was or score ~= known.score) then append(added, list, score, id) end
      if timer and timer ~= known.timer then
        append(added, 'timers', timer, 't:' .. id)
      elseif known.timer and not timer then
        append(dropped, 'timers', 't:' .. id)
      end
      known.list, known.score, known.timer, known.lease, known.dirty = list, score, timer, lease, false
    end
  end
  inParts('HSET', 'tasks:record', texts)
  for field, words in pairs(written) do inParts('HSET', 'tasks:' .. field, words) end
  for list, words in pairs(added) do inParts('ZADD', list, words) end
  for list, words in pairs(dropped) do inParts('ZREM', list, words) end
  inParts('HDEL', 'leases', ended)
  inParts('HSET', 'leases', leases)
  if first then
    local known = call('GET', P .. 'leases:first')
    if not known or first < number(known) then call('SET', P .. 'leases:first', whole(first)) end
  end
  for _, command in ipairs(later) do call(unpack(command)) end
  touched, later, written, arrivals = {}, {}, {}, 0
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
-- waits for its success ("child"). Nothing: it is not there. @p isKnown: whoever asked knows the definition; and the
-- part @p sent, which may be left out.
local function load(id, isKnown, sent)
  local known = record(id)
  if known.fields[STATE] == '' then return nil end
  local answer = { packed(known), isKnown and '' or get(id, 'definition') }
  local parts = known.fields[PARTS]
  if parts ~= '' and parts ~= sent then
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

local function loadAll(ids)
  readAhead(ids)
  readMore(ids, 'definition')
  local answer = {}
  for _, id in ipairs(ids) do answer[#answer + 1] = load(id) end
  return answer
end

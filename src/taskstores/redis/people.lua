-- Moves of people. ARGV: 2 verb, 3 task, 4 token of this call, then by verb.
local verb, id = ARGV[2], ARGV[3]
local state = get(id, 'state')
local repeated = (verb == 'cancel' or verb == 'retry' or verb == 'remove') and again(ARGV[4])
if not state then return repeated and verb == 'remove' and { '' } or refuse('NotFound', id) end
if repeated then return { load(id) } end

local function forget(token) if token ~= '' then call('DEL', P .. 'done:' .. token) end end
local function no(kind, what)
  forget(ARGV[4])
  return refuse(kind, what)
end

local function unlink(task)
  for _, parent in ipairs(call('HKEYS', P .. 'parents:' .. task)) do call('HDEL', P .. 'children:' .. parent, task) end
  call('DEL', P .. 'parents:' .. task)
end

if verb == 'cancel' then
  -- 5 reason, 6 how often a worker may go away
  returnExpired(number(ARGV[6]))
  state = get(id, 'state')
  if FINAL[state] then
    if get(id, 'cancel') ~= '1' and state ~= 'cancelled' then return no('Conflict', 'final:' .. state) end
    if #changes == 0 then return no('Conflict', 'final:' .. state) end
  else
    set(id, 'reason', ARGV[5])
    if state == 'running' then
      set(id, 'cancel', 1)
      touch(id, 'task:cancelling')
    else
      finish(id, 'cancelled')
      ended(id, 'task:cancelled')
    end
  end
elseif verb == 'retry' then
  if not FINAL[state] then return no('Conflict', 'open:' .. state) end
  local open = 0
  local all = call('HGETALL', P .. 'parents:' .. id)
  for i = 1, #all, 2 do
    if string.sub(all[i + 1], -2) == ':1' then open = open + 1 end
  end
  set(id, 'open', open, 'attempts', 0, 'lost', 0, 'lease', '', 'retry_at', '', 'ended_at', '', 'dead', 0, 'reason', '',
    'error', '', 'result', '', 'progress', '')
  place(id)
  touch(id)
elseif verb == 'priority' then
  if state ~= 'pending' and state ~= 'queued' then return no('Conflict', 'started:' .. state) end
  set(id, 'priority', ARGV[5])
  call('ZADD', P .. 'state:' .. state, order(id), id)
  touch(id)
elseif verb == 'acknowledge' then
  set(id, 'dead', 0)
  touch(id)
elseif verb == 'edit' then
  -- 5 fields, 6 dependencies
  if state ~= 'pending' and state ~= 'queued' then return no('Conflict', 'started:' .. state) end
  local dependencies = cjson.decode(ARGV[6])
  for _, dependency in ipairs(dependencies) do
    if call('EXISTS', key(dependency[1])) == 0 then return no('InvalidInput', 'dependency:' .. dependency[1]) end
  end
  local seen, open = {}, {}
  for _, dependency in ipairs(dependencies) do open[#open + 1] = { dependency[1], id .. ' → ' .. dependency[1] } end
  while #open > 0 do
    local at = table.remove(open)
    if at[1] == id then return no('Conflict', 'loop:' .. at[2]) end
    if not seen[at[1]] then
      seen[at[1]] = true
      for _, parent in ipairs(call('HKEYS', P .. 'parents:' .. at[1])) do
        open[#open + 1] = { parent, at[2] .. ' → ' .. parent }
      end
    end
  end
  unlink(id)
  for field, value in pairs(cjson.decode(ARGV[5])) do set(id, field, value) end
  local count, never = 0, nil
  for _, dependency in ipairs(dependencies) do
    local before = get(dependency[1], 'state')
    local isOpen = not FINAL[before]
    call('HSET', P .. 'parents:' .. id, dependency[1], dependency[2] .. (isOpen and ':1' or ':0'))
    call('HSET', P .. 'children:' .. dependency[1], id, dependency[2])
    if isOpen then
      count = count + 1
    elseif verdict(dependency[2], before) == 'never' then
      never = { dependency[1], before }
    end
  end
  set(id, 'open', count)
  if never then
    set(id, 'reason', after(never[1], never[2]))
    finish(id, 'cancelled')
  else
    place(id)
  end
  ended(id, 'task:changed')
elseif verb == 'remove' then
  if not FINAL[state] then return no('Conflict', 'open:' .. state) end
  unlink(id)
  call('DEL', key(id), P .. 'children:' .. id, P .. 'follow_ups:' .. id)
  call('ZREM', P .. 'state:' .. state, id)
  call('ZREM', P .. 'ended', id)
  call('ZREM', P .. 'all', id)
  call('PUBLISH', 'tasks', cjson.encode({ type = 'task:removed', taskId = id, timestamp = now }))
  return { '' }
end
tell()
return { load(id) }

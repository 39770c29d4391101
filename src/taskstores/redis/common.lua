-- What every move shares. ARGV[1] is the prefix of the queue's own keys; each script begins after it.
-- A move checks first and writes then: Redis does not take back what a script that fails has written.
local P = ARGV[1]
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local FINAL = { completed = true, failed = true, cancelled = true, timeout = true }
local changes = {}

local function call(...) return redis.call(...) end
local function key(id) return P .. 'task:' .. id end
local function get(id, field) return call('HGET', key(id), field) end
local function set(id, ...) call('HSET', key(id), ...) end
local function number(text) return tonumber(text or '') or 0 end
local function whole(value) return string.format('%.0f', value) end
local function refuse(kind, what) return { 'refused', kind, what or '' } end

-- Told once the script is done: type and task.
local function touch(id, event)
  set(id, 'ver', call('INCR', P .. 'version'), 'updated', whole(now))
  changes[#changes + 1] = { id, event or 'task:changed' }
end

local function tell()
  for _, change in ipairs(changes) do
    local message = { type = change[2], taskId = change[1], timestamp = now }
    local execution = get(change[1], 'execution')
    if execution and execution ~= '' then message.executionId = execution end
    redis.pcall('PUBLISH', 'tasks', cjson.encode(message)) -- what has happened stays, heard or not
  end
end

-- A task as the client reads it: its fields, and the tasks that wait for its success.
local function load(id)
  local children = {}
  local all = call('HGETALL', P .. 'children:' .. id)
  for i = 1, #all, 2 do
    if all[i + 1] == 'success' then children[#children + 1] = all[i] end
  end
  return { call('HGETALL', key(id)), children }
end

-- Higher priority first, then in the order of arrival; both fit into the 53 bits of a score.
local function order(id)
  return whole(-number(get(id, 'priority')) * 1099511627776 + number(get(id, 'sequence')))
end

local function move(id, state)
  local old = get(id, 'state')
  if old then call('ZREM', P .. 'state:' .. old, id) end
  call('ZREM', P .. 'due', id)
  call('ZREM', P .. 'ended', id)
  set(id, 'state', state)
  call('ZADD', P .. 'state:' .. state, order(id), id)
  if FINAL[state] then
    call('ZADD', P .. 'ended', whole(now), id)
  elseif state == 'pending' and number(get(id, 'open')) == 0 then
    call('ZADD', P .. 'due', whole(math.max(number(get(id, 'not_before')), number(get(id, 'retry_at')))), id)
  end
end

local function place(id)
  local due = math.max(number(get(id, 'not_before')), number(get(id, 'retry_at')))
  local ready = number(get(id, 'open')) == 0 and due <= now
  move(id, ready and 'queued' or 'pending')
end

local function unlease(id)
  local lease = get(id, 'lease')
  if lease and lease ~= '' then call('HDEL', P .. 'leases', lease) end
  call('ZREM', P .. 'running', id)
  set(id, 'lease_until', '')
end

local verdict -- of a task's end on one that waits for it: go or never
verdict = function(on, state)
  if on == 'always' then return 'go' end
  if on == 'success' then return state == 'completed' and 'go' or 'never' end
  return (state == 'failed' or state == 'timeout') and 'go' or 'never'
end

local function finish(id, state)
  set(id, 'retry_at', '', 'lost', 0, 'cancel', 0, 'ended_at', whole(now))
  move(id, state)
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

local function tellDependents(first)
  local open = { first }
  while #open > 0 do
    local id = table.remove(open, 1)
    local state = get(id, 'state')
    local all = call('HGETALL', P .. 'children:' .. id)
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
  unlease(id)
  set(id, 'lease', '')
  if cancelled then
    finish(id, 'cancelled')
  elseif lost >= most then
    finish(id, 'failed')
    set(id, 'lost', lost, 'dead', 1, 'reason', '\1lost\1' .. lost, 'error',
      cjson.encode({ message = '\1lost\1' .. lost, code = -1, retryable = false, timeout = false }))
  else
    set(id, 'lost', lost, 'reason', '\1gone\1')
    place(id)
  end
  ended(id, 'task:changed')
end

local function returnExpired(most)
  for _, id in ipairs(call('ZRANGEBYSCORE', P .. 'running', '-inf', whole(now), 'LIMIT', 0, 200)) do
    expire(id, most)
  end
end

local function queueDue()
  for _, id in ipairs(call('ZRANGEBYSCORE', P .. 'due', '-inf', whole(now), 'LIMIT', 0, 200)) do
    move(id, 'queued')
    touch(id)
  end
end

-- Nothing when the task runs under this lease; else why not.
local function checkLease(id, lease)
  local state = get(id, 'state')
  if not state then return refuse('NotFound', id) end
  if state ~= 'running' or get(id, 'lease') ~= lease then return refuse('Conflict', 'lease:' .. state) end
end

-- An answer that was lost on its way is asked for again with the same token.
local function again(token)
  if token == '' then return false end
  if call('EXISTS', P .. 'done:' .. token) == 1 then return true end
  call('SET', P .. 'done:' .. token, '1', 'EX', 600)
  return false
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
  set(id, 'cost', whole(number(get(id, 'cost')) + number(micros)))
  local cost = number(micros) / 1000000
  local member = { execution_id = get(id, 'execution') or '', task_id = id, cost = cost, duration = number(duration) }
  call('ZADD', 'claude:costs:executions', whole(now), cjson.encode(member))
  call('INCRBYFLOAT', 'claude:costs:daily:' .. dateOf(now), string.format('%.6f', cost))
end

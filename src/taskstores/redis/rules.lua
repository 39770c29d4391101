-- SPDX-License-Identifier: GPL-3.0-or-later
-- How tasks go from one state to another, whoever moves them: what waits for what, ends, times and costs.
local function place(id)
  local known = record(id)
  local fields = known.fields
  local isReady = (fields[OPEN] == '' or fields[OPEN] == '0') and dueAt(fields) <= now
  fields[STATE] = isReady and 'queued' or 'pending'
  change(id, known)
end

-- Makes @p child wait for @p before, or not wait any more when that has ended; whether it still has to.
local function link(child, before, on)
  local state = get(before, STATE)
  local isOpen = not FINAL[state]
  call('HSET', P .. 'parents:' .. child, before, on .. (isOpen and ':1' or ':0'))
  call('HSET', P .. 'children:' .. before, child, on)
  set(before, KIDS, '1')
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
    set(child, REASON, after(before, state))
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
    set(id, OPEN, '')
    return place(id)
  end
  local open, never = 0, nil
  for i = first, last, 2 do
    local before, on = list[i], list[i + 1]
    if link(id, before, on) then
      open = open + 1
    elseif verdict(on, get(before, STATE)) == 'never' then
      never = before
    end
  end
  set(id, OPEN, open > 0 and open or '')
  if never then
    set(id, REASON, after(never, get(never, STATE)))
    finish(id, 'cancelled')
  else
    place(id)
  end
end

local function tellDependents(first)
  local open = { first }
  while #open > 0 do
    local id = table.remove(open, 1)
    local state = get(id, STATE)
    local all = get(id, KIDS) == '1' and call('HGETALL', P .. 'children:' .. id) or {}
    for i = 1, #all, 2 do
      local child, on = all[i], all[i + 1]
      local field = call('HGET', P .. 'parents:' .. child, id)
      if field and sub(field, -2) == ':1' then
        call('HSET', P .. 'parents:' .. child, id, on .. ':0')
        set(child, OPEN, math.max(0, number(get(child, OPEN)) - 1))
        local was = get(child, STATE)
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
  local lost = number(get(id, LOST)) + 1
  local cancelled = get(id, CANCEL) == '1'
  set(id, LEASE, '', LEASE_UNTIL, '')
  if cancelled then
    finish(id, 'cancelled')
  elseif lost >= most then
    finish(id, 'failed')
    set(id, LOST, lost, DEAD, '1', REASON, '\1lost\1' .. lost, 'error',
      cjson.encode({ message = '\1lost\1' .. lost, code = -1, retryable = false, timeout = false }))
  else
    set(id, LOST, lost, REASON, '\1gone\1')
    place(id)
  end
  ended(id)
end

-- Returns expired leases, at most so many, when the first may have expired.
local function expireLeases(most, left)
  local first = call('GET', P .. 'leases:first')
  if not first or number(first) > now then return end
  local ids, soonest = call('HVALS', P .. 'leases'), nil
  readAhead(ids)
  for _, id in ipairs(ids) do
    local fields = record(id).fields
    local ends = fields[STATE] == 'running' and number(fields[LEASE_UNTIL])
    if ends and ends <= now and left > 0 then
      expire(id, most)
      left = left - 1
    elseif ends and (not soonest or ends < soonest) then
      soonest = ends
    end
  end
  store()
  if soonest then call('SET', P .. 'leases:first', whole(soonest)) else call('DEL', P .. 'leases:first') end
end

-- Returns expired leases and queues what is due, at most 200 tasks of each at a time; whether a schedule is due.
local ticked, isScheduleDue = false, false
local function tick(most)
  if ticked then return isScheduleDue end
  ticked = true
  expireLeases(most, 200)
  local left, at = 200, 0
  while left > 0 do
    local due, ids = call('ZRANGEBYSCORE', P .. 'timers', '-inf', NOW, 'LIMIT', at, 200), {}
    for i, member in ipairs(due) do ids[i] = sub(member, 3) end
    readAhead(ids)
    for _, member in ipairs(due) do
      local id = sub(member, 3)
      if sub(member, 1, 2) == 's:' then
        isScheduleDue = true
        at = at + 1 -- it stays until it is fired
      else
        left = left - 1
        if get(id, STATE) == 'pending' and number(get(id, OPEN)) == 0 and dueAt(record(id).fields) <= now then
          set(id, STATE, 'queued')
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
  set(id, COST, number(get(id, COST)) + number(micros))
  local cost = number(micros) / 1000000
  local member = { execution_id = get(id, EXECUTION), task_id = id, cost = cost, duration = number(duration) }
  later[#later + 1] = { 'ZADD', 'claude:costs:executions', NOW, cjson.encode(member) }
  later[#later + 1] = { 'INCRBYFLOAT', 'claude:costs:daily:' .. dateOf(now), string.format('%.6f', cost) }
end

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Moves of a worker. Arguments: 1 verb, 2 task, 3 lease, then by verb. It has had the definition with its claim: that
-- comes back only when the move was made before.
local ENDS = { complete = true, fail = true, cancelled = true, giveBack = true }

prepare = function(moves)
  local ids = {}
  for i, at in ipairs(moves) do ids[i] = ARGV[at + 2] end
  readAhead(ids)
end

local function perform(at, last)
  local verb, id, lease = ARGV[at + 1], ARGV[at + 2], ARGV[at + 3]
  local fields = record(id).fields
  local state = fields[STATE]
  if state == '' then return refuse('NotFound', id) end
  if fields[LEASE] ~= lease then return refuse('Conflict', 'lease:' .. state) end
  if state ~= 'running' then
    -- The answer to the first time may have been lost on its way.
    return ENDS[verb] and { load(id) } or refuse('Conflict', 'lease:' .. state)
  end

  if verb == 'heartbeat' then
    local until_ = whole(now + number(ARGV[at + 4]))
    set(id, LEASE_UNTIL, until_)
    return { until_, get(id, CANCEL) == '1' and '1' or '0' }
  elseif verb == 'lastFollowUps' then
    -- 4…: those that are done
    local done, waiting = {}, {}
    for i = at + 4, last do done[ARGV[i]] = true end
    for _, entry in ipairs(call('LRANGE', P .. 'follow_ups:' .. id, 0, -1)) do
      if not done[cjson.decode(entry).id] then waiting[#waiting + 1] = entry end
    end
    if #waiting == 0 then set(id, CLOSED, '1') end
    return waiting
  elseif verb == 'begun' then
    set(id, WORKER, ARGV[at + 4], HOME, ARGV[at + 5], SESSION, ARGV[at + 6], ENGINE, ARGV[at + 7])
    touch(id, 'task:started')
  elseif verb == 'execution' then
    set(id, EXECUTION, ARGV[at + 4])
    later[#later + 1] = { 'SET', 'claude:executions:' .. id, ARGV[at + 4], 'EX', 86400 }
    touch(id)
  elseif verb == 'progress' then
    set(id, 'progress', ARGV[at + 4])
    touch(id)
  elseif verb == 'complete' then
    -- 4 result, 5 cost, 6 duration
    addCost(id, ARGV[at + 5], ARGV[at + 6])
    if fields[PARTS] ~= '' then set(id, 'error', '') end
    setMore(id, record(id), 'result', ARGV[at + 4])
    fields[REASON] = ''
    finish(id, 'completed')
    ended(id, 'task:completed')
    return { load(id, true, 'result ') }
  elseif verb == 'fail' then
    -- 4 result, 5 cost, 6 duration, 7 error, 8 message, 9 retryable, 10 timeout
    local attempts, policy = number(get(id, ATTEMPTS)), terms(id)
    local another = ARGV[at + 9] == '1' and ARGV[at + 10] ~= '1' and get(id, CANCEL) ~= '1'
      and attempts < number(policy.max_attempts)
    addCost(id, ARGV[at + 5], ARGV[at + 6])
    set(id, 'result', ARGV[at + 4], 'error', ARGV[at + 7], REASON, ARGV[at + 8])
    finish(id, ARGV[at + 10] == '1' and 'timeout' or 'failed')
    if another then
      local delay = number(policy.first_delay) * number(policy.factor) ^ math.max(0, attempts - 1)
      set(id, RETRY_AT, now + math.min(delay, number(policy.longest_delay)), DEAD, '')
      place(id)
      touch(id)
    else
      set(id, DEAD, '1')
      ended(id, ARGV[at + 10] == '1' and 'task:timeout' or 'task:failed')
    end
  elseif verb == 'cancelled' then
    addCost(id, ARGV[at + 4], '0')
    finish(id, 'cancelled')
    ended(id, 'task:cancelled')
  elseif verb == 'giveBack' then
    local cancelled = get(id, CANCEL) == '1'
    set(id, ATTEMPTS, math.max(0, number(get(id, ATTEMPTS)) - 1), SESSION, '', EXECUTION, '', 'progress', '',
      STARTED_AT, '', LOST, '', LEASE_UNTIL, '')
    if cancelled then
      finish(id, 'cancelled')
    else
      set(id, REASON, '')
      place(id)
    end
    ended(id)
  end
  return { load(id, true) }
end

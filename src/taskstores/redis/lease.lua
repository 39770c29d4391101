-- SPDX-License-Identifier: GPL-3.0-or-later
-- Moves of a worker. ARGV: 2 verb, 3 task, 4 lease, then by verb. It has had the definition with its claim: that comes
-- back only when the move was made before.
local ENDS = { complete = true, fail = true, cancelled = true, giveBack = true }

local function perform(ARGV)
  local verb, id, lease = ARGV[2], ARGV[3], ARGV[4]
  local fields = record(id).fields
  local state = fields[STATE]
  if state == '' then return refuse('NotFound', id) end
  if fields[LEASE] ~= lease then return refuse('Conflict', 'lease:' .. state) end
  if state ~= 'running' then
    -- The answer to the first time may have been lost on its way.
    return ENDS[verb] and { load(id) } or refuse('Conflict', 'lease:' .. state)
  end

  if verb == 'heartbeat' then
    local until_ = whole(now + number(ARGV[5]))
    set(id, 'lease_until', until_)
    return { until_, get(id, 'cancel') == '1' and '1' or '0' }
  elseif verb == 'lastFollowUps' then
    -- 5…: those that are done
    local done, waiting = {}, {}
    for i = 5, #ARGV do done[ARGV[i]] = true end
    for _, entry in ipairs(call('LRANGE', P .. 'follow_ups:' .. id, 0, -1)) do
      if not done[cjson.decode(entry).id] then waiting[#waiting + 1] = entry end
    end
    if #waiting == 0 then set(id, 'closed', '1') end
    return waiting
  elseif verb == 'begun' then
    set(id, 'worker', ARGV[5], 'home', ARGV[6], 'session', ARGV[7], 'engine', ARGV[8])
    touch(id, 'task:started')
  elseif verb == 'execution' then
    set(id, 'execution', ARGV[5])
    later[#later + 1] = { 'SET', 'claude:executions:' .. id, ARGV[5], 'EX', 86400 }
    touch(id)
  elseif verb == 'progress' then
    set(id, 'progress', ARGV[5])
    touch(id)
  elseif verb == 'complete' then
    -- 5 result, 6 cost, 7 duration
    addCost(id, ARGV[6], ARGV[7])
    if fields[PARTS] ~= '' then set(id, 'error', '') end
    setMore(id, record(id), 'result', ARGV[5])
    fields[REASON] = ''
    finish(id, 'completed')
    ended(id, 'task:completed')
  elseif verb == 'fail' then
    -- 5 result, 6 cost, 7 duration, 8 error, 9 message, 10 retryable, 11 timeout
    local attempts, policy = number(get(id, 'attempts')), terms(id)
    local another = ARGV[10] == '1' and ARGV[11] ~= '1' and get(id, 'cancel') ~= '1'
      and attempts < number(policy.max_attempts)
    addCost(id, ARGV[6], ARGV[7])
    set(id, 'result', ARGV[5], 'error', ARGV[8], 'reason', ARGV[9])
    finish(id, ARGV[11] == '1' and 'timeout' or 'failed')
    if another then
      local delay = number(policy.first_delay) * number(policy.factor) ^ math.max(0, attempts - 1)
      set(id, 'retry_at', now + math.min(delay, number(policy.longest_delay)), 'dead', '')
      place(id)
      touch(id)
    else
      set(id, 'dead', '1')
      ended(id, ARGV[11] == '1' and 'task:timeout' or 'task:failed')
    end
  elseif verb == 'cancelled' then
    addCost(id, ARGV[5], '0')
    finish(id, 'cancelled')
    ended(id, 'task:cancelled')
  elseif verb == 'giveBack' then
    local cancelled = get(id, 'cancel') == '1'
    set(id, 'attempts', math.max(0, number(get(id, 'attempts')) - 1), 'session', '', 'execution', '', 'progress', '',
      'started_at', '', 'lost', '', 'lease_until', '')
    if cancelled then
      finish(id, 'cancelled')
    else
      set(id, 'reason', '')
      place(id)
    end
    ended(id)
  end
  return { load(id, true) }
end

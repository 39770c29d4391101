-- SPDX-License-Identifier: GPL-3.0-or-later
-- The queue's own settings, schedules and follow-ups. Arguments: 1 verb, then by verb.
local function perform(at, last)
  local verb = ARGV[at + 1]

  local function announce(type) redis.pcall('PUBLISH', 'tasks', cjson.encode({ type = type, timestamp = now })) end
  local function config()
    local values = call('HMGET', P .. 'config', 'paused', 'paused_since', 'max_running', 'max_per_engine')
    return { values[1] or '0', values[2] or '', values[3] or '0', values[4] or '{}' }
  end

  if verb == 'pause' then
    if call('HGET', P .. 'config', 'paused') ~= ARGV[at + 2] then
      call('HSET', P .. 'config', 'paused', ARGV[at + 2], 'paused_since', ARGV[at + 2] == '1' and NOW or '')
      announce('queue:changed')
    end
    return config()
  elseif verb == 'limits' then
    call('HSET', P .. 'config', 'max_running', ARGV[at + 2], 'max_per_engine', ARGV[at + 3])
    announce('queue:changed')
    return config()
  elseif verb == 'schedules' then
    return call('HVALS', P .. 'schedules:all')
  elseif verb == 'schedule' then
    return { call('HGET', P .. 'schedules:all', ARGV[at + 2]) or '', NOW }
  elseif verb == 'dueSchedules' then
    local answer = { NOW }
    for _, member in ipairs(call('ZRANGEBYSCORE', P .. 'timers', '-inf', NOW)) do
      local schedule = string.sub(member, 1, 2) == 's:' and call('HGET', P .. 'schedules:all', string.sub(member, 3))
      if schedule and #answer <= 200 then answer[#answer + 1] = schedule end
    end
    return answer
  elseif verb == 'putSchedule' then
    -- 2 id, 3 what was there when it was read, 4 value, 5 next time or ''
    local there = call('HGET', P .. 'schedules:all', ARGV[at + 2]) or ''
    if there ~= ARGV[at + 3] then return refuse('Conflict', 'schedule') end
    call('HSET', P .. 'schedules:all', ARGV[at + 2], ARGV[at + 4])
    if ARGV[at + 5] == '' then
      call('ZREM', P .. 'timers', 's:' .. ARGV[at + 2])
    else
      call('ZADD', P .. 'timers', ARGV[at + 5], 's:' .. ARGV[at + 2])
    end
    announce('schedules:changed')
    return { '1' }
  elseif verb == 'removeSchedule' then
    local there = call('HDEL', P .. 'schedules:all', ARGV[at + 2])
    call('ZREM', P .. 'timers', 's:' .. ARGV[at + 2])
    if there == 0 and not again(ARGV[at + 3]) then
      call('DEL', P .. 'done:' .. ARGV[at + 3])
      return refuse('NotFound', 'schedule:' .. ARGV[at + 2])
    end
    if there == 1 then again(ARGV[at + 3]) end
    announce('schedules:changed')
    return { '1' }
  elseif verb == 'followUp' then
    -- 2 task, 3 id, 4 text, 5 most
    local state = get(ARGV[at + 2], STATE)
    if state == '' then return refuse('NotFound', ARGV[at + 2]) end
    local list = P .. 'follow_ups:' .. ARGV[at + 2]
    if call('HEXISTS', P .. 'follow_up_of', ARGV[at + 3]) == 0 then
      if FINAL[state] or (state == 'running' and get(ARGV[at + 2], CLOSED) == '1') then
        return refuse('Conflict', 'final:' .. state)
      end
      if call('LLEN', list) >= number(ARGV[at + 5]) then return refuse('TooLarge', 'follow_ups') end
      call('RPUSH', list, cjson.encode({ id = ARGV[at + 3], text = ARGV[at + 4], at = now }))
      call('HSET', P .. 'follow_up_of', ARGV[at + 3], ARGV[at + 2])
      touch(ARGV[at + 2])
    end
    return { NOW }
  elseif verb == 'followUps' then
    return call('LRANGE', P .. 'follow_ups:' .. ARGV[at + 2], 0, -1)
  elseif verb == 'removeFollowUp' then
    local task = call('HGET', P .. 'follow_up_of', ARGV[at + 2])
    if task then
      for _, entry in ipairs(call('LRANGE', P .. 'follow_ups:' .. task, 0, -1)) do
        if cjson.decode(entry).id == ARGV[at + 2] then call('LREM', P .. 'follow_ups:' .. task, 1, entry) end
      end
      call('HDEL', P .. 'follow_up_of', ARGV[at + 2])
    end
    return { '1' }
  elseif verb == 'metrics' then
    call('SET', 'claude:metrics:execution:' .. ARGV[at + 2], ARGV[at + 3], 'EX', 300)
    return { '1' }
  elseif verb == 'log' then
    call('PUBLISH', 'execution:' .. ARGV[at + 2] .. ':logs', ARGV[at + 3])
    return { '1' }
  end
end

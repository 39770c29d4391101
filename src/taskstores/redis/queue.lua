-- SPDX-License-Identifier: GPL-3.0-or-later
-- The queue's own settings, schedules and follow-ups. ARGV: 2 verb, then by verb.
local function perform(ARGV)
  local verb = ARGV[2]

  local function announce(type) redis.pcall('PUBLISH', 'tasks', cjson.encode({ type = type, timestamp = now })) end
  local function config()
    local values = call('HMGET', P .. 'config', 'paused', 'paused_since', 'max_running', 'max_per_engine')
    return { values[1] or '0', values[2] or '', values[3] or '0', values[4] or '{}' }
  end

  if verb == 'pause' then
    if call('HGET', P .. 'config', 'paused') ~= ARGV[3] then
      call('HSET', P .. 'config', 'paused', ARGV[3], 'paused_since', ARGV[3] == '1' and NOW or '')
      announce('queue:changed')
    end
    return config()
  elseif verb == 'limits' then
    call('HSET', P .. 'config', 'max_running', ARGV[3], 'max_per_engine', ARGV[4])
    announce('queue:changed')
    return config()
  elseif verb == 'schedules' then
    return call('HVALS', P .. 'schedules:all')
  elseif verb == 'schedule' then
    return { call('HGET', P .. 'schedules:all', ARGV[3]) or '', NOW }
  elseif verb == 'dueSchedules' then
    local answer = { NOW }
    for _, member in ipairs(call('ZRANGEBYSCORE', P .. 'timers', '-inf', NOW)) do
      local schedule = string.sub(member, 1, 2) == 's:' and call('HGET', P .. 'schedules:all', string.sub(member, 3))
      if schedule and #answer <= 200 then answer[#answer + 1] = schedule end
    end
    return answer
  elseif verb == 'putSchedule' then
    -- 3 id, 4 what was there when it was read, 5 value, 6 next time or ''
    if (call('HGET', P .. 'schedules:all', ARGV[3]) or '') ~= ARGV[4] then return refuse('Conflict', 'schedule') end
    call('HSET', P .. 'schedules:all', ARGV[3], ARGV[5])
    if ARGV[6] == '' then
      call('ZREM', P .. 'timers', 's:' .. ARGV[3])
    else
      call('ZADD', P .. 'timers', ARGV[6], 's:' .. ARGV[3])
    end
    announce('schedules:changed')
    return { '1' }
  elseif verb == 'removeSchedule' then
    local there = call('HDEL', P .. 'schedules:all', ARGV[3])
    call('ZREM', P .. 'timers', 's:' .. ARGV[3])
    if there == 0 and not again(ARGV[4]) then
      call('DEL', P .. 'done:' .. ARGV[4])
      return refuse('NotFound', 'schedule:' .. ARGV[3])
    end
    if there == 1 then again(ARGV[4]) end
    announce('schedules:changed')
    return { '1' }
  elseif verb == 'followUp' then
    -- 3 task, 4 id, 5 text, 6 most
    local state = get(ARGV[3], 'state')
    if state == '' then return refuse('NotFound', ARGV[3]) end
    local list = P .. 'follow_ups:' .. ARGV[3]
    if call('HEXISTS', P .. 'follow_up_of', ARGV[4]) == 0 then
      if FINAL[state] or (state == 'running' and get(ARGV[3], 'closed') == '1') then
        return refuse('Conflict', 'final:' .. state)
      end
      if call('LLEN', list) >= number(ARGV[6]) then return refuse('TooLarge', 'follow_ups') end
      call('RPUSH', list, cjson.encode({ id = ARGV[4], text = ARGV[5], at = now }))
      call('HSET', P .. 'follow_up_of', ARGV[4], ARGV[3])
      touch(ARGV[3])
    end
    return { NOW }
  elseif verb == 'followUps' then
    return call('LRANGE', P .. 'follow_ups:' .. ARGV[3], 0, -1)
  elseif verb == 'removeFollowUp' then
    local task = call('HGET', P .. 'follow_up_of', ARGV[3])
    if task then
      for _, entry in ipairs(call('LRANGE', P .. 'follow_ups:' .. task, 0, -1)) do
        if cjson.decode(entry).id == ARGV[3] then call('LREM', P .. 'follow_ups:' .. task, 1, entry) end
      end
      call('HDEL', P .. 'follow_up_of', ARGV[3])
    end
    return { '1' }
  elseif verb == 'metrics' then
    call('SET', 'claude:metrics:execution:' .. ARGV[3], ARGV[4], 'EX', 300)
    return { '1' }
  elseif verb == 'log' then
    call('PUBLISH', 'execution:' .. ARGV[3] .. ':logs', ARGV[4])
    return { '1' }
  end
end

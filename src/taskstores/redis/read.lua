-- SPDX-License-Identifier: GPL-3.0-or-later
-- ARGV: 2 verb, then by verb. Reads only.
local function perform(ARGV)
  local verb = ARGV[2]
  if verb == 'find' then
    local task = load(ARGV[3])
    return task and { task } or refuse('NotFound', ARGV[3])
  elseif verb == 'many' then
    local answer = {}
    for i = 3, #ARGV do answer[#answer + 1] = load(ARGV[i]) end
    return answer
  elseif verb == 'ids' then
    -- 3: states with commas between. Their ids, state by state.
    local answer = {}
    for state in string.gmatch(ARGV[3], '[^,]+') do
      answer[#answer + 1] = state == 'running' and call('HVALS', P .. 'leases')
        or call('ZRANGE', P .. 'state:' .. state, 0, -1)
    end
    return answer
  elseif verb == 'page' then
    -- 3 list, 4 first, 5 last, 6 '1': the last ones first. How many are in the list, then these.
    local name = P .. ARGV[3]
    local answer = { whole(call('ZCARD', name)) }
    for _, id in ipairs(call(ARGV[6] == '1' and 'ZREVRANGE' or 'ZRANGE', name, ARGV[4], ARGV[5])) do
      answer[#answer + 1] = load(id)
    end
    return answer
  elseif verb == 'counts' then
    local answer = { 'running', whole(call('HLEN', P .. 'leases')) }
    for _, state in ipairs({ 'pending', 'queued', 'completed', 'failed', 'cancelled', 'timeout' }) do
      answer[#answer + 1] = state
      answer[#answer + 1] = whole(call('ZCARD', P .. 'state:' .. state))
    end
    return answer
  elseif verb == 'endedBefore' then
    local answer = {}
    for state in pairs(FINAL) do
      for _, id in ipairs(call('ZRANGEBYSCORE', P .. 'state:' .. state, '-inf', '(' .. ARGV[3], 'LIMIT', 0, 100000)) do
        answer[#answer + 1] = id
      end
    end
    return answer
  elseif verb == 'nextDue' then
    local first = call('ZRANGE', P .. 'timers', 0, 0, 'WITHSCORES')
    return { first[2] and whole(tonumber(first[2])) or '' }
  elseif verb == 'config' then
    local values = call('HMGET', P .. 'config', 'paused', 'paused_since', 'max_running', 'max_per_engine')
    return { values[1] or '0', values[2] or '', values[3] or '0', values[4] or '{}' }
  end
end

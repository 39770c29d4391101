-- SPDX-License-Identifier: GPL-3.0-or-later
-- Arguments: 1 verb, then by verb. Reads only.
local function perform(at, last)
  local verb = ARGV[at + 1]
  if verb == 'find' then
    local task = load(ARGV[at + 2])
    return task and { task } or refuse('NotFound', ARGV[at + 2])
  elseif verb == 'many' then
    return loadAll({ unpack(ARGV, at + 2, last) })
  elseif verb == 'ids' then
    -- 2: states with commas between. Their ids, state by state.
    local answer = {}
    for state in string.gmatch(ARGV[at + 2], '[^,]+') do
      answer[#answer + 1] = state == 'running' and call('HVALS', P .. 'leases')
        or call('ZRANGE', P .. 'state:' .. state, 0, -1)
    end
    return answer
  elseif verb == 'page' then
    -- 2 list, 3 first, 4 last, 5 '1': the last ones first. How many are in the list, then these.
    local name = P .. ARGV[at + 2]
    local answer = { whole(call('ZCARD', name)) }
    local ids = call(ARGV[at + 5] == '1' and 'ZREVRANGE' or 'ZRANGE', name, ARGV[at + 3], ARGV[at + 4])
    return { answer[1], unpack(loadAll(ids)) }
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
      local list, before = P .. 'state:' .. state, '(' .. ARGV[at + 2]
      for _, id in ipairs(call('ZRANGEBYSCORE', list, '-inf', before, 'LIMIT', 0, 100000)) do
        answer[#answer + 1] = id
      end
    end
    return answer
  elseif verb == 'nextDue' then
    local first = tonumber(call('ZRANGE', P .. 'timers', 0, 0, 'WITHSCORES')[2] or '')
    local ids = call('HVALS', P .. 'leases')
    readAhead(ids)
    for _, id in ipairs(ids) do
      local ends = tonumber(get(id, LEASE_UNTIL))
      if ends and (not first or ends < first) then first = ends end
    end
    return { first and whole(first) or '' }
  elseif verb == 'config' then
    local values = call('HMGET', P .. 'config', 'paused', 'paused_since', 'max_running', 'max_per_engine')
    return { values[1] or '0', values[2] or '', values[3] or '0', values[4] or '{}' }
  end
end

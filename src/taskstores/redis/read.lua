-- ARGV: 2 verb, then by verb. Reads only.
local verb = ARGV[2]
if verb == 'find' then
  if call('EXISTS', key(ARGV[3])) == 0 then return refuse('NotFound', ARGV[3]) end
  return { load(ARGV[3]) }
elseif verb == 'many' then
  local answer = {}
  for i = 3, #ARGV do
    if call('EXISTS', key(ARGV[i])) == 1 then answer[#answer + 1] = load(ARGV[i]) end
  end
  return answer
elseif verb == 'ids' then
  -- 3: states with commas between; empty: all. Their ids with the order of each list.
  local answer = {}
  for state in string.gmatch(ARGV[3], '[^,]+') do
    answer[#answer + 1] = call('ZRANGE', P .. 'state:' .. state, 0, -1, 'WITHSCORES')
  end
  return answer
elseif verb == 'page' then
  -- One state without filters: 3 state, 4 first, 5 last.
  local name = P .. 'state:' .. ARGV[3]
  local answer = { whole(call('ZCARD', name)) }
  for _, id in ipairs(call('ZRANGE', name, ARGV[4], ARGV[5])) do answer[#answer + 1] = load(id) end
  return answer
elseif verb == 'counts' then
  local answer = {}
  for _, state in ipairs({ 'pending', 'queued', 'running', 'completed', 'failed', 'cancelled', 'timeout' }) do
    answer[#answer + 1] = state
    answer[#answer + 1] = whole(call('ZCARD', P .. 'state:' .. state))
  end
  return answer
elseif verb == 'endedBefore' then
  return call('ZRANGEBYSCORE', P .. 'ended', '-inf', '(' .. ARGV[3], 'LIMIT', 0, 100000)
elseif verb == 'nextDue' then
  local function first(name)
    local range = call('ZRANGE', P .. name, 0, 0, 'WITHSCORES')
    return range[2] and whole(tonumber(range[2])) or ''
  end
  return { first('due'), first('running'), first('schedules:due'), whole(now) }
elseif verb == 'config' then
  local config = call('HMGET', P .. 'config', 'paused', 'paused_since', 'max_running', 'max_per_engine')
  return { config[1] or '0', config[2] or '', config[3] or '0', config[4] or '{}' }
end

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Moves of people. Arguments: 1 verb, 2 task, 3 token of this call, then by verb.
local function perform(at, last)
  local verb, id = ARGV[at + 1], ARGV[at + 2]
  local state = get(id, STATE)
  local repeated = (verb == 'cancel' or verb == 'retry' or verb == 'remove') and again(ARGV[at + 3])
  if state == '' then return repeated and verb == 'remove' and { '' } or refuse('NotFound', id) end
  if repeated then return { load(id) } end

  local function forget(token) if token ~= '' then call('DEL', P .. 'done:' .. token) end end
  local function no(kind, what)
    forget(ARGV[at + 3])
    return refuse(kind, what)
  end

  local function unlink(task)
    for _, parent in ipairs(call('HKEYS', P .. 'parents:' .. task)) do
      call('HDEL', P .. 'children:' .. parent, task)
    end
    call('DEL', P .. 'parents:' .. task)
  end

  if verb == 'cancel' then
    -- 4 reason, 5 how often a worker may go away
    if FINAL[state] then return no('Conflict', 'final:' .. state) end
    tick(number(ARGV[at + 5]))
    state = get(id, STATE)
    if FINAL[state] then
      -- Its worker had gone with it.
      if state ~= 'cancelled' then return no('Conflict', 'final:' .. state) end
    else
      set(id, REASON, ARGV[at + 4])
      if state == 'running' then
        set(id, CANCEL, '1')
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
    set(id, OPEN, open > 0 and open or '', ATTEMPTS, '', LOST, '', LEASE, '', RETRY_AT, '', ENDED_AT, '',
      DEAD, '', REASON, '', 'error', '', 'result', '', 'progress', '')
    place(id)
    touch(id)
  elseif verb == 'priority' then
    if state ~= 'pending' and state ~= 'queued' then return no('Conflict', 'started:' .. state) end
    set(id, PRIORITY, ARGV[at + 4])
    touch(id)
  elseif verb == 'acknowledge' then
    set(id, DEAD, '')
    touch(id)
  elseif verb == 'edit' then
    -- 4 how many words its fields take, [field, value]…, then [id, on] of its dependencies
    if state ~= 'pending' and state ~= 'queued' then return no('Conflict', 'started:' .. state) end
    local first = at + 5 + number(ARGV[at + 4])
    local seen, open = {}, {}
    for i = first, last, 2 do
      if not exists(ARGV[i]) then return no('InvalidInput', 'dependency:' .. ARGV[i]) end
      open[#open + 1] = { ARGV[i], id .. ' → ' .. ARGV[i] }
    end
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
    set(id, 'after', '', unpack(ARGV, at + 5, first - 1))
    linkAll(id, ARGV, first, last)
    ended(id)
  elseif verb == 'remove' then
    if not FINAL[state] then return no('Conflict', 'open:' .. state) end
    unlink(id)
    local followUps = P .. 'follow_ups:' .. id
    for _, entry in ipairs(call('LRANGE', followUps, 0, -1)) do
      call('HDEL', P .. 'follow_up_of', cjson.decode(entry).id)
    end
    call('HDEL', RECORDS, id)
    for _, field in ipairs(FIELDS) do call('HDEL', P .. 'tasks:' .. field, id) end
    call('DEL', P .. 'children:' .. id, followUps)
    call('ZREM', P .. 'state:' .. state, id)
    call('ZREM', P .. 'all', id)
    records[id] = nil
    note(id, 'task:removed')
    return { '' }
  end
  return { load(id) }
end

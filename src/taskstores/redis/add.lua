-- SPDX-License-Identifier: GPL-3.0-or-later
-- ARGV: 2 '1': another definition under the same id is no conflict but the task that is there (schedules); 3 how many
-- tasks, then of each: id, definition key, how many words its fields take, [field, value]…, how many words its
-- dependencies take, [id, on]…; the rest: ids of children.
local at = 3
local function word()
  at = at + 1
  return ARGV[at - 1]
end
local function words()
  local list = {}
  for i = 1, number(word()) do list[i] = word() end
  return list
end

local tasks, children, fresh = {}, {}, {}
for i = 1, number(word()) do
  tasks[i] = { id = word(), definition_key = word(), fields = words(), dependencies = words() }
end
while at <= #ARGV do children[#children + 1] = word() end

local function parentsOf(id)
  if fresh[id] then return fresh[id] end
  return call('HKEYS', P .. 'parents:' .. id)
end

for _, task in ipairs(tasks) do
  if fresh[task.id] then return refuse('Conflict', 'exists:' .. task.id) end
  if exists(task.id) then
    if get(task.id, 'definition_key') ~= task.definition_key and ARGV[2] ~= '1' then
      return refuse('Conflict', 'exists:' .. task.id)
    end
    task.known = true
  else
    local parents = {}
    for i = 1, #task.dependencies, 2 do parents[#parents + 1] = task.dependencies[i] end
    fresh[task.id] = parents
  end
end
for _, task in ipairs(tasks) do
  for i = 1, #task.dependencies, 2 do
    local before = task.dependencies[i]
    if not fresh[before] and not exists(before) then return refuse('InvalidInput', 'dependency:' .. before) end
  end
end
for _, child in ipairs(children) do
  local state = get(child, 'state')
  if not state then return refuse('NotFound', child) end
  if state ~= 'pending' and state ~= 'queued' then return refuse('Conflict', 'child:' .. state .. ':' .. child) end
end

-- Loops: does anything a new task waits for wait for that task, or for one of its children?
for _, task in ipairs(tasks) do
  local targets = { [task.id] = true }
  for _, child in ipairs(children) do targets[child] = true end
  local seen, open = {}, {}
  for _, parent in ipairs(fresh[task.id] or {}) do open[#open + 1] = { parent, task.id .. ' → ' .. parent } end
  while #open > 0 do
    local step = table.remove(open)
    if targets[step[1]] then return refuse('Conflict', 'loop:' .. step[2]) end
    if not seen[step[1]] then
      seen[step[1]] = true
      for _, parent in ipairs(parentsOf(step[1])) do open[#open + 1] = { parent, step[2] .. ' → ' .. parent } end
    end
  end
end

for _, task in ipairs(tasks) do
  if not task.known then
    set(task.id, 'sequence', call('INCR', P .. 'arrivals'), 'definition_key', task.definition_key, unpack(task.fields))
  end
end
for _, task in ipairs(tasks) do
  if not task.known then
    linkAll(task.id, task.dependencies, 1, #task.dependencies)
    ended(task.id, 'task:added')
  end
end
for _, task in ipairs(tasks) do
  for _, child in ipairs(children) do
    if call('HEXISTS', P .. 'parents:' .. child, task.id) == 0 then
      local isOpen = link(child, task.id, 'success')
      -- Beside the definition, which stays as it was written.
      local more = get(child, 'after') or ''
      set(child, 'after', more .. (more ~= '' and '\n' or '') .. task.id)
      if isOpen then
        set(child, 'open', number(get(child, 'open')) + 1)
        place(child)
        touch(child)
      elseif prerequisiteEnded(child, task.id, 'success', get(task.id, 'state')) then
        ended(child)
      else
        touch(child)
      end
    end
  end
end
local answer = {}
for _, task in ipairs(tasks) do answer[#answer + 1] = load(task.id) end
return answer

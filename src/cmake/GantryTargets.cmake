# SPDX-License-Identifier: GPL-3.0-or-later
# The few functions every CMakeLists.txt here uses.

add_library(gantry_options INTERFACE)
target_compile_features(gantry_options INTERFACE cxx_std_23)
target_compile_options(gantry_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual
  -Wimplicit-fallthrough -Wcast-align -Werror
  $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op -fpch-preprocess>)
# No -Wnull-dereference: GCC 14 sees some in inlined QHash that cannot happen.
if(GANTRY_SANITIZE)
  target_compile_options(gantry_options INTERFACE -Wno-maybe-uninitialized
    -fsanitize=${GANTRY_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(gantry_options INTERFACE -fsanitize=${GANTRY_SANITIZE})
endif()
target_compile_definitions(gantry_options INTERFACE
  QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
  QT_NO_CONTEXTLESS_CONNECT QT_NO_FOREACH QT_STRICT_ITERATORS
  QT_DISABLE_DEPRECATED_UP_TO=0x060600)
target_compile_definitions(gantry_options INTERFACE GANTRY_VERSION="${PROJECT_VERSION}")
target_include_directories(gantry_options INTERFACE ${CMAKE_SOURCE_DIR}/src ${CMAKE_SOURCE_DIR})

find_program(GANTRY_MOLD mold)
if(GANTRY_MOLD AND NOT GANTRY_SANITIZE)
  target_link_options(gantry_options INTERFACE -fuse-ld=mold)
endif()

# One precompiled header for Core-only code and one for widgets: most files spend their time in these.
option(GANTRY_PCH "Use precompiled headers" ON)
function(gantry_precompile target)
  if(NOT GANTRY_PCH)
    return()
  endif()
  get_target_property(links ${target} LINK_LIBRARIES)
  string(REPLACE "Gantry::ui_models" "" links "${links}") # the one ui library without widgets
  if(links MATCHES "Qt6::Widgets|gantry_widgets|Gantry::ui")
    target_precompile_headers(${target} REUSE_FROM gantry_pch_widgets)
  else()
    target_precompile_headers(${target} REUSE_FROM gantry_pch_core)
  endif()
endfunction()

# gantry_add_pch(name target...) compiles src/base/pch_<name>.h once for all targets that link what it includes.
function(gantry_add_pch name)
  file(WRITE ${CMAKE_BINARY_DIR}/pch/pch_${name}.cpp "// only here to be compiled\n")
  add_library(gantry_pch_${name} OBJECT ${CMAKE_BINARY_DIR}/pch/pch_${name}.cpp)
  target_link_libraries(gantry_pch_${name} PRIVATE gantry_options ${ARGN})
  target_precompile_headers(gantry_pch_${name} PRIVATE ${CMAKE_SOURCE_DIR}/src/base/pch_${name}.h)
endfunction()

# gantry_add_library(name SOURCES file... DEPENDS target...)
# Makes gantry_<name> with the alias Gantry::<name>.
function(gantry_add_library name)
  cmake_parse_arguments(arg "NO_QT;NO_PCH" "" "SOURCES;DEPENDS;PRIVATE_DEPENDS" ${ARGN})
  add_library(gantry_${name} STATIC ${arg_SOURCES})
  add_library(Gantry::${name} ALIAS gantry_${name})
  target_link_libraries(gantry_${name} PUBLIC gantry_options ${arg_DEPENDS} PRIVATE ${arg_PRIVATE_DEPENDS})
  if(NOT arg_NO_QT)
    target_link_libraries(gantry_${name} PUBLIC Qt6::Core)
    set_target_properties(gantry_${name} PROPERTIES AUTOMOC ON AUTORCC ON)
    if(NOT arg_NO_PCH)
      gantry_precompile(gantry_${name})
    endif()
  endif()
endfunction()

# gantry_add_program(name SOURCES file... DEPENDS target...)
function(gantry_add_program name)
  cmake_parse_arguments(arg "NO_QT" "" "SOURCES;DEPENDS" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE gantry_options ${arg_DEPENDS})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
  if(NOT arg_NO_QT)
    target_link_libraries(${name} PRIVATE Qt6::Core)
    set_target_properties(${name} PROPERTIES AUTOMOC ON AUTORCC ON)
    gantry_precompile(${name})
  endif()
  install(TARGETS ${name})
endfunction()

# gantry_add_test(tst_Name [GUI] [SERIAL] [PROGRAMS target...] [LABELS label...] [TIMEOUT s] DEPENDS target...)
# SERIAL: runs alone, because it watches the times of whole programs.
# Builds tst_Name.cpp of the same folder. GUI tests run on the offscreen platform; those that need a real X server
# carry the label "xvfb". Programs named are built first and found on PATH.
function(gantry_add_test name)
  cmake_parse_arguments(arg "GUI;SERIAL" "TIMEOUT" "SOURCES;DEPENDS;PROGRAMS;LABELS" ${ARGN})
  if(NOT BUILD_TESTING OR (arg_GUI AND NOT GANTRY_WINDOW))
    return()
  endif()
  add_executable(${name} ${name}.cpp ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE gantry_options Gantry::test_paths ${arg_DEPENDS} Qt6::Test)
  if(arg_GUI)
    target_link_libraries(${name} PRIVATE Qt6::Widgets)
  endif()
  set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  gantry_precompile(${name})
  if(arg_PROGRAMS)
    add_dependencies(${name} ${arg_PROGRAMS})
  endif()
  add_test(NAME ${name} COMMAND ${name})
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 120)
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_LOGGING_RULES=qt.qpa.*=false;LANG=C.UTF-8"
    ENVIRONMENT_MODIFICATION "PATH=path_list_prepend:${CMAKE_BINARY_DIR}/bin" RUN_SERIAL ${arg_SERIAL})
endfunction()

// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzz target as an ordinary test: every file of a folder as it is, then many seeded mutations of them. The same
// numbers every time, so a failure comes back. With libFuzzer the entry point below is all that is used.
//
// target FOLDER [RUNS [SEED]]
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// The target: reads the bytes, aborts when a promise is broken.
int fuzzOne(const uint8_t *data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    return fuzzOne(data, size);
}

#ifndef GANTRY_LIBFUZZER

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

namespace {

constexpr std::size_t maxInputBytes = 16 * 1024;

std::string current; ///< what the target has in hand, for the report of a crash

class Mutator
{
public:
    Mutator(const std::vector<std::string> &seeds, unsigned seed)
        : m_seeds(seeds)
        , m_random(seed)
    {
    }

    std::string next()
    {
        std::string bytes = pick();
        for (std::size_t changes = 1 + below(8); changes > 0; --changes)
            change(bytes);
        bytes.resize(std::min(bytes.size(), maxInputBytes));
        return bytes;
    }

private:
    std::size_t below(std::size_t limit) { return limit == 0 ? 0 : m_random() % limit; }
    const std::string &pick() { return m_seeds[below(m_seeds.size())]; }

    void change(std::string &bytes)
    {
        const std::size_t at = below(bytes.size() + 1);
        const std::size_t length = below(std::min<std::size_t>(bytes.size() - at, 64) + 1);
        switch (below(7)) {
        case 0: // another byte
            if (at < bytes.size())
                bytes[at] = static_cast<char>(m_random() & 0xff);
            break;
        case 1: // another bit
            if (at < bytes.size())
                bytes[at] = static_cast<char>(bytes[at] ^ static_cast<char>(1U << below(8)));
            break;
        case 2:
            bytes.erase(at, length);
            break;
        case 3:
            bytes.insert(at, bytes.substr(at, length));
            break;
        case 4:
            bytes.resize(at);
            break;
        case 5: { // a piece of another file
            const std::string &other = pick();
            const std::size_t from = below(other.size() + 1);
            bytes.insert(at, other.substr(from, below(256)));
            break;
        }
        default: // numbers that parsers trip over
            bytes.insert(at, 1 + below(8), "\x00\xff\x7f\x80 09"[below(7)]);
            break;
        }
    }

    const std::vector<std::string> &m_seeds;
    std::mt19937 m_random;
};

void saveCurrent(int number)
{
    // Only what a signal handler may call.
    static const char said[] = "\nfuzz: the input that did it is in ./fuzz-crash\n";
    const int file = ::open("fuzz-crash", O_WRONLY | O_CREAT | O_TRUNC, 0600);
    [[maybe_unused]] const ssize_t saved = ::write(file, current.data(), current.size());
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, said, sizeof said - 1);
    std::signal(number, SIG_DFL);
    std::raise(number);
}

void run(const std::string &bytes)
{
    current = bytes;
    fuzzOne(reinterpret_cast<const uint8_t *>(bytes.data()), bytes.size());
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2) {
        std::fputs("give the folder with the seed files, then optionally how many runs and which seed\n", stderr);
        return 2;
    }
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(argv[1], error)) {
        if (entry.is_regular_file())
            files.push_back(entry.path());
    }
    if (files.empty()) {
        std::fprintf(stderr, "no seed files in %s\n", argv[1]);
        return 2;
    }
    std::ranges::sort(files); // the same order on every file system
    std::vector<std::string> seeds;
    for (const auto &path : files) {
        std::ifstream in(path, std::ios::binary);
        seeds.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    for (const int number : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL})
        std::signal(number, saveCurrent);

    run({});
    for (const std::string &seed : seeds)
        run(seed);
    const long runs = argc > 2 ? std::atol(argv[2]) : 20'000;
    Mutator mutator(seeds, argc > 3 ? static_cast<unsigned>(std::atol(argv[3])) : 1);
    for (long i = 0; i < runs; ++i)
        run(mutator.next());
    std::printf("%zu files and %ld mutations\n", seeds.size(), runs);
    return 0;
}

#endif

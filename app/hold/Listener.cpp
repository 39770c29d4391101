// SPDX-License-Identifier: GPL-3.0-or-later
#include "Listener.h"

#include <cerrno>
#include <cstring>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

namespace holder {

Listener::~Listener()
{
    if (m_fd.isOpen())
        ::unlink(m_path.c_str());
}

Problem Listener::open(const std::string &path)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path)
        return {"socket-length", ENAMETOOLONG};
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    const auto *generic = reinterpret_cast<const sockaddr *>(&address);

    UniqueFd probe(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const int probed = ::connect(probe.get(), generic, sizeof address);
    if (probed == 0 || errno == EAGAIN)
        return {"socket", EADDRINUSE};
    if (errno == ECONNREFUSED)
        ::unlink(path.c_str());

    UniqueFd fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!fd.isOpen() || ::bind(fd.get(), generic, sizeof address) != 0)
        return {"socket", errno};
    m_path = path;
    if (::chmod(path.c_str(), 0600) != 0 || ::listen(fd.get(), 64) != 0) {
        const Problem problem{"socket", errno};
        ::unlink(path.c_str());
        return problem;
    }
    m_fd = std::move(fd);
    return {};
}

UniqueFd Listener::accept() const
{
    UniqueFd client(::accept4(m_fd.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
    ucred peer = {};
    socklen_t length = sizeof peer;
    const bool known = client.isOpen() && ::getsockopt(client.get(), SOL_SOCKET, SO_PEERCRED, &peer, &length) == 0
        && peer.uid == ::geteuid();
    if (!known)
        return UniqueFd();
    // A short queue: what lies in it is output that Ctrl+C cannot take back.
    const int bytes = 128 * 1024;
    ::setsockopt(client.get(), SOL_SOCKET, SO_SNDBUF, &bytes, sizeof bytes);
    return client;
}

} // namespace holder

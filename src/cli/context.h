#pragma once

#include "cli/arguments.h"
#include "cli/output.h"
#include "rapport/services/workspace.h"

#include <memory>

namespace rapport::cli {

/// The options that every command takes.
struct Globals {
    QString store;
    QString as;
    QString now;
    QString zone;
    bool json = false;
    bool quiet = false;
};

/// What a command works with: the time, the store (opened when first asked for) and who is working.
class Context {
public:
    /// Throws UsageError when --now or --tz cannot be read.
    explicit Context(const Globals& globals);

    [[nodiscard]] Output& out() { return m_out; }
    [[nodiscard]] const Clock& clock() const { return *m_clock; }
    [[nodiscard]] QDate today() const { return m_clock->today(); }
    [[nodiscard]] QTimeZone zone() const { return m_clock->zone(); }
    [[nodiscard]] QString location() const;

    /// For commands that only look, as --as or whoever would be working: they may see their private notes. Throws Error when the
    /// store cannot be opened.
    [[nodiscard]] services::Workspace& reading();
    /// For commands that change something. Throws UsageError when it cannot be told who is working.
    [[nodiscard]] services::Workspace& writing();
    /// For a store without staff yet; created where missing if `create`.
    [[nodiscard]] services::Workspace& founding(bool create);

private:
    /// Who is meant where nobody was named: the only member, else the only owner; nobody where that is in doubt.
    [[nodiscard]] std::optional<domain::StaffMember> obviousActor() const;
    [[nodiscard]] StaffId chosenActor();
    [[nodiscard]] StaffId givenActor();

    Globals m_globals;
    Output m_out;
    std::unique_ptr<Clock> m_clock;
    std::unique_ptr<storage::Store> m_store;
    std::optional<services::Workspace> m_workspace;
    bool m_writing = false;
};

} // namespace rapport::cli

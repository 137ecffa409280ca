#pragma once

#include "rapport/presentation/officeaddress.h"
#include "rapport/presentation/storemove.h"

namespace rapport::presentation {

/// "Share with the office" as its sheet sees it: the address, what a look at it found, and what can be done then. Nothing here
/// waits; every step is told by a signal. Passwords are kept for as long as this lives, and only here.
class Sharing final : public QObject {
    Q_OBJECT

public:
    enum class Step {
        Address,  ///< to be filled in, or a look that said what to do
        Testing,  ///< somebody looks
        Create,   ///< no office yet, and it may be made
        Creating, ///<
        Older,    ///< an office of an earlier version, which this login may bring up to date
        Updating, ///<
        Office,   ///< there is one that the login belongs to: join it, or move the store there
        Moving,   ///< until it is done; then it may be opened
    };

    explicit Sharing(OfficeServices outside = {}, QObject* parent = nullptr);

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] const OfficeAddress& address() const { return m_address; }
    /// What was found before holds no longer.
    void setAddress(const OfficeAddress& address);
    void test();
    /// The verdict's sentence, or why something failed; empty before.
    [[nodiscard]] QString sentence() const { return m_sentence; }
    [[nodiscard]] bool isGood() const { return m_good; } ///< the sentence says that one can go on

    /// What keeps an office from being made of these, in a sentence; empty for nothing. The server decides about the login.
    [[nodiscard]] static QString missing(const QString& name, const storage::MemberLogin& owner, const QString& again);
    /// Makes the office; from then on the address is the owner's.
    void create(const QString& name, const storage::MemberLogin& owner);

    /// Looks again afterwards: who may do this is often none of the members.
    void bringUpToDate();

    [[nodiscard]] bool mayMove() const; ///< an owner; whether the office is empty is seen when it begins
    void move(const QString& from, Moment at);
    [[nodiscard]] StoreMove& moving() { return m_move; }
    void back(); ///< to the address

    /// Of the office that can be opened, password included: for opening, not for showing.
    [[nodiscard]] QString location() const { return m_address.location(); }

Q_SIGNALS:
    void stepChanged();

private:
    void take(const storage::OfficeVerdict& verdict);
    void fail(Step step, const QString& why);
    void setStep(Step step);

    OfficeServices m_outside;
    StoreMove m_move;
    Step m_step = Step::Address;
    OfficeAddress m_address;
    storage::OfficeVerdict m_verdict;
    QString m_sentence;
    bool m_good = false;
    bool m_updated = false; ///< the office was brought up to date just now
    int m_asked = 0;        ///< looks begun: an answer to an earlier one is none
};

} // namespace rapport::presentation

#include "rapport/presentation/sharing.h"

#include "rapport/presentation/await.h"

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using storage::MemberLogin;
using storage::OfficeVerdict;
using Standing = OfficeVerdict::Standing;

Sharing::Sharing(OfficeServices outside, QObject* parent)
    : QObject(parent)
    , m_outside(outside)
    , m_move(std::move(outside)) {
    connect(&m_move, &StoreMove::stateChanged, this, [this] {
        if (m_move.state() == StoreMove::State::Failed || m_move.state() == StoreMove::State::Stopped)
            fail(Step::Office, m_move.words());
    });
}

void Sharing::setAddress(const OfficeAddress& address) {
    if (address == m_address)
        return;
    m_address = address;
    ++m_asked;
    m_verdict = {};
    fail(Step::Address, {});
}

void Sharing::test() {
    if (const QString missing = m_address.missing(); !missing.isEmpty())
        return fail(Step::Address, missing);
    m_sentence.clear();
    setStep(Step::Testing);
    const int asked = ++m_asked;
    await(
        m_outside.test(m_address.location()), this,
        [this, asked](const OfficeVerdict& verdict) {
            if (asked == m_asked)
                take(verdict);
        },
        [this, asked](const Error& error) {
            if (asked == m_asked)
                fail(Step::Address, error.message());
        });
}

void Sharing::take(const OfficeVerdict& verdict) {
    m_verdict = verdict;
    m_sentence = verdict.sentence;
    const bool mine = verdict.standing == Standing::Office && verdict.member.has_value();
    const bool may = verdict.standing == Standing::Empty && verdict.mayCreate;
    m_good = mine || may;
    setStep(mine ? Step::Office : may ? Step::Create : Step::Address);
}

QString Sharing::missing(const QString& name, const MemberLogin& owner, const QString& again) {
    if (name.trimmed().isEmpty())
        return tr("Enter the owner's name.");
    if (owner.login.trimmed().isEmpty())
        return tr("Enter a login for the owner, such as “anna”.");
    if (owner.password.isEmpty())
        return tr("Choose a password for the owner.");
    return owner.password == again ? QString() : tr("The two passwords differ. Type the same one twice.");
}

void Sharing::create(const QString& name, const MemberLogin& owner) {
    m_sentence.clear();
    setStep(Step::Creating);
    const MemberLogin login{owner.login.trimmed(), owner.password};
    await(
        m_outside.create(m_address.location(), name, login), this,
        [this, login] {
            m_address.login = login.login;
            m_address.password = login.password;
            test();
        },
        [this](const Error& error) { fail(Step::Create, error.message()); });
}

bool Sharing::mayMove() const {
    return m_verdict.member && domain::allows(m_verdict.member->role, domain::Act::MoveWholeStore, domain::Whose::Own);
}

void Sharing::move(const QString& from, Moment at) {
    m_sentence.clear();
    setStep(Step::Moving);
    m_move.start(from, m_address.location(), at);
}

void Sharing::back() { fail(Step::Address, {}); }

void Sharing::fail(Step step, const QString& why) {
    m_sentence = why;
    m_good = false;
    setStep(step);
}

void Sharing::setStep(Step step) {
    m_step = step;
    Q_EMIT stepChanged();
}

} // namespace rapport::presentation

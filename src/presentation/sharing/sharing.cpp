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

bool Sharing::isBusy() const {
    return m_step == Step::Testing || m_step == Step::Creating || m_step == Step::Updating || m_move.isUnderWay();
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
    const bool older = verdict.standing == Standing::Older && verdict.mayCreate;
    m_good = mine || may || older;
    if (older)
        m_sentence = tr("There is an office of an earlier version, and you may bring it up to date.");
    if (std::exchange(m_updated, false) && verdict.standing == Standing::Office && !mine) {
        m_good = true;
        m_sentence = tr("The office is up to date now. Enter your own login and password to join it.");
    }
    setStep(mine ? Step::Office : may ? Step::Create : older ? Step::Older : Step::Address);
}

void Sharing::bringUpToDate() {
    m_sentence.clear();
    setStep(Step::Updating);
    // It has its owner already, so nobody is added.
    await(
        m_outside.create(m_address.location(), {}, {}), this,
        [this] {
            m_updated = true;
            test();
        },
        [this](const Error& error) { fail(Step::Older, error.message()); });
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

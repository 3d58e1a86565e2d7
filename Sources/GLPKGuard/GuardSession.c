#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "GuardInternal.h"

/// A failing call's text is short; MathProg's listings are not kept here. Oldest text goes first.
#define TEXT_LIMIT ((size_t)1 << 16)

static int on_text(void *info, const char *text) {
  GuardSession *session = info;
  size_t more = strlen(text);
  if (more >= TEXT_LIMIT / 2) {
    text += more - TEXT_LIMIT / 2 + 1;
    more = strlen(text);
  }
  if (session->length + more + 1 > session->capacity) {
    size_t drop = session->length / 2;
    memmove(session->text, session->text + drop, session->length - drop);
    session->length -= drop;
  }
  if (session->length + more + 1 > session->capacity) session->length = 0;
  memcpy(session->text + session->length, text, more + 1);
  session->length += more;
  return 1;
}

static void on_error(void *info) {
  GuardSession *session = info;
  if (session->armed) longjmp(session->jump, 1);
}

int guard_caught(GuardSession *session) {
  int memory = strstr(session->text, "memory allocation limit exceeded") != NULL ||
               strstr(session->text, "no memory available") != NULL ||
               strstr(session->text, "block too large") != NULL;
  session->armed = 0;
  session->dead = 1;
  session->reduced = NULL;
  session->presolver = NULL;
  // A translator reads its problem again after the solve, and knows none but its own.
  session->broken = !memory && session->solving && !session->translator;
  session->solving = 0;
  session->translator = NULL;
  if (!session->broken) {
    session->problem = NULL;
    glp_free_env();
  }
  return memory ? GUARD_OUT_OF_MEMORY : GUARD_FAULT;
}

double guard_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

GuardSession *guard_create(void) {
  GuardSession *session = calloc(1, sizeof(GuardSession));
  if (!session) return NULL;
  session->text = calloc(1, TEXT_LIMIT);
  if (!session->text) {
    free(session);
    return NULL;
  }
  session->capacity = TEXT_LIMIT;
  session->dead = 1;
  atomic_init(&session->stop, 0);
  pthread_mutex_init(&session->lock, NULL);
  return session;
}

int guard_open(GuardSession *session, int megabytes) {
  if (glp_init_env() != 0) return GUARD_OUT_OF_MEMORY;
  session->dead = 0;
  session->megabytes = megabytes;
  glp_term_hook(on_text, session);
  glp_error_hook(on_error, session);
  GUARD_ENTER(session);
  if (megabytes > 0) glp_mem_limit(megabytes);
  session->problem = glp_create_prob();
  GUARD_LEAVE(session, 0);
}

void guard_close(GuardSession *session) {
  if (session->dead && !session->broken) return;
  session->dead = 1;
  session->broken = 0;
  session->problem = NULL;
  glp_free_env();
}

void guard_destroy(GuardSession *session) {
  pthread_mutex_destroy(&session->lock);
  free(session->incumbent);
  free(session->saved);
  free(session->boundsBefore);
  free(session->text);
  free(session);
}

const char *guard_text(const GuardSession *session) { return session->text; }

const char *guard_version(void) { return glp_version(); }

void guard_request_stop(GuardSession *session) { atomic_store(&session->stop, 1); }

int guard_stop_requested(const GuardSession *session) {
  return atomic_load(&((GuardSession *)session)->stop);
}
